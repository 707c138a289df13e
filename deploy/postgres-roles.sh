#!/bin/sh
# The two roles that Landfall needs, once, when the container's database is new: one owns it, one works in it.
set -eu
psql -v ON_ERROR_STOP=1 -U postgres -v owner="$OWNER_PASSWORD" -v application="$APPLICATION_PASSWORD" << 'SQL'
create role landfall login password :'owner';
create role landfall_application login password :'application';
create database landfall owner landfall;
SQL
