package org.landfall.access;

/** What an account may do has changed, or it was told to start again: its open sessions are over. */
public record AccessChanged(AccountId account) {}
