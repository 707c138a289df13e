import { shown } from './passkey-device';

/** What a page asks about its session. All of it throws while the server is out of reach. */
export interface Standing {
  standing: 'OPEN' | 'COVERED' | 'OVER';
  /** Milliseconds until that may be another one. */
  left: number;
}

/** What came of a proof: in, or not, or not before so many seconds, or not without a code or a passkey after it. */
export type Entry = { in: boolean; wait: number; code?: boolean; passkey?: boolean };

const NOT_IN: Entry = { in: false, wait: 0 };

const LONGEST_ANSWER = 4000;

const at = (path: string) => new URL(path, document.baseURI).toString();

function token(page: Document): string {
  return page.querySelector('meta[name="_csrf"]')?.getAttribute('content') ?? '';
}

/** The token goes with the session: a new session has a new one. */
async function freshToken(path: string): Promise<string> {
  const answer = await fetch(at(path), { cache: 'no-store' });
  const found = token(new DOMParser().parseFromString(await answer.text(), 'text/html'));
  document.querySelector('meta[name="_csrf"]')?.setAttribute('content', found);
  return found;
}

export function post(path: string, body: BodyInit, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(at(path), { method: 'POST', body, headers: { 'X-CSRF-TOKEN': token(document), ...headers } });
}

/** Ends the session, also while the page goes. */
export function endSession() {
  fetch('/session/leave', { method: 'POST', keepalive: true, headers: { 'X-CSRF-TOKEN': token(document) } }).catch(() => {});
}

/**
 * Signs out as a form does, so that the browser itself is led to the sign-in page: an answer that comes through Flow after its session is
 * over is kept from it (`server-line.ts`).
 */
export function signOut() {
  const form = document.createElement('form');
  form.method = 'post';
  form.action = at('logout');
  const held = document.createElement('input');
  held.type = 'hidden';
  held.name = '_csrf';
  held.value = token(document);
  form.append(held);
  document.body.append(form);
  form.submit();
}

async function read(answer: Response): Promise<Standing> {
  return answer.ok ? ((await answer.json()) as Standing) : standing();
}

export async function standing(): Promise<Standing> {
  const answer = await fetch(at('session/standing'), { cache: 'no-store', signal: AbortSignal.timeout(LONGEST_ANSWER) });
  if (!answer.ok) throw new Error();
  return (await answer.json()) as Standing;
}

export async function acted(): Promise<Standing> {
  return read(await post('session/acted', ''));
}

export function comeBack(password: string): Promise<Entry> {
  return returned({ password });
}

export async function comeBackByPasskey(): Promise<Entry> {
  const passkey = await askDevice().catch(unwilling);
  return passkey ? returned({ passkey }) : NOT_IN;
}

let question = Promise.resolve('');
let asking: AbortController | undefined;

/**
 * The device's answer; nothing when nobody chose one. The session keeps one question only, so the newest ends the older
 * ones, and goes to the server after them.
 */
export async function askDevice(about: Record<string, string> = {}, how: CredentialMediationRequirement = 'optional'): Promise<string> {
  leaveDevice();
  const { signal } = (asking = new AbortController());
  question = question.catch(() => '').then(() => questionFor(about));
  const answer = await shown(await question, { mediation: how, signal });
  signal.throwIfAborted();
  return answer;
}

/** Ends what the device is asked. */
export function leaveDevice() {
  asking?.abort();
}

/** Neither the person nor the device wanted to; the server out of reach is another matter. */
function unwilling(why: unknown): string {
  if (why instanceof DOMException) return '';
  throw why;
}

async function questionFor(about: Record<string, string>): Promise<string> {
  const answer = await post('session/passkey', new URLSearchParams(about));
  if (!answer.ok) throw new Error();
  return answer.text();
}

async function returned(proof: Record<string, string>): Promise<Entry> {
  const answer = await post('session/return', new URLSearchParams(proof));
  if (!answer.ok) throw new Error();
  const { standing, pause } = (await answer.json()) as Standing & { pause: number };
  return { in: standing === 'OPEN', wait: pause };
}

/** The same door as the sign-in page. */
export function signIn(username: string, password: string): Promise<Entry> {
  return enter({ username, password });
}

/** The second step, after the password. */
export function sayCode(code: string): Promise<Entry> {
  return enter({ code });
}

/** The name keeps other people's passkeys from this page. */
export async function signInByPasskey(username: string): Promise<Entry> {
  await freshToken('sign-in');
  const passkey = await askDevice().catch(unwilling);
  return passkey ? enter({ username, passkey }) : NOT_IN;
}

async function enter(said: Record<string, string>): Promise<Entry> {
  const _csrf = await freshToken('sign-in');
  const answer = await post('sign-in/check', new URLSearchParams({ ...said, _csrf }));
  const where = new URL(answer.url);
  if (!/\/sign-in(\/|$)/.test(where.pathname)) return { in: true, wait: 0 };
  const asked = where.searchParams;
  return { in: false, wait: Number(asked.get('wait') ?? 0), code: asked.has('code'), passkey: asked.has('passkey') };
}

export async function renewToken(): Promise<void> {
  await freshToken('');
}
