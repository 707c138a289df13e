/**
 * Whether the server can be reached, and whether it still knows this page. An answer that says it does not would make
 * Flow load the page again, and everything typed would be gone: such answers are kept from Flow, which goes on waiting.
 */
import { standing } from './session-door';

const LONGEST_ANSWER = 5000;
const FLOW = /[?&]v-r=(uidl|heartbeat)/;
const UNREACHED = 'data-unreached';

const forgotten = new Set<() => void>();

interface States {
  state: string;
  addStateChangeListener(listener: (before: string, now: string) => void): void;
}

const ofFlow = new WeakSet<XMLHttpRequest>();

function tellsOfTheEnd(request: XMLHttpRequest): boolean {
  if (!ofFlow.has(request)) return false;
  if (request.status === 401 || request.status === 403) return true;
  if (request.status !== 200) return false;
  if (!FLOW.test(request.responseURL)) return true; // it was led on to the sign-in page
  return /"sessionExpired"\s*:\s*true|"syncId"\s*:\s*-1\b|Vaadin-Refresh/.test(request.responseText.slice(0, 2000));
}

const open = XMLHttpRequest.prototype.open as (this: XMLHttpRequest, ...all: unknown[]) => void;
XMLHttpRequest.prototype.open = function (this: XMLHttpRequest, method: string, url: string | URL, ...more: unknown[]) {
  if (FLOW.test(String(url))) ofFlow.add(this);
  open.call(this, method, url, ...more);
};

const send = XMLHttpRequest.prototype.send;
XMLHttpRequest.prototype.send = function (this: XMLHttpRequest, body) {
  const deliver = this.onreadystatechange;
  if (deliver) {
    this.onreadystatechange = (event) => {
      if (this.readyState === XMLHttpRequest.DONE && tellsOfTheEnd(this)) forgotten.forEach((listener) => listener());
      else deliver.call(this, event);
    };
  }
  send.call(this, body);
};

/** Told when the server no longer knows this page. */
export function onForgotten(listener: () => void): () => void {
  forgotten.add(listener);
  return () => forgotten.delete(listener);
}

export function unreached(): boolean {
  return document.documentElement.hasAttribute(UNREACHED);
}

let slow = 0;
let watching = false;

function mark(away: boolean) {
  if (away !== unreached()) document.documentElement.toggleAttribute(UNREACHED, away);
}

function judge(state: string) {
  window.clearTimeout(slow);
  // a line that is cut without a word and a server that has much to do look alike: a small question tells them apart
  if (state === 'loading') slow = window.setTimeout(() => standing().catch(() => mark(true)), LONGEST_ANSWER);
  else mark(state !== 'connected');
}

/** From now on the page's root says whether the server is out of reach. */
export function watchLine() {
  if (watching) return;
  watching = true;
  const states = (window as unknown as { Vaadin: { connectionState: States } }).Vaadin.connectionState;
  states.addStateChangeListener((_, now) => judge(now));
  window.addEventListener('offline', () => mark(true));
}
