/**
 * Records the sound of a talk. Every slice goes to the server as soon as it is there, so that a browser that dies loses
 * seconds; what the server has not taken yet waits in the memory of this page and nowhere else. What runs is kept when the
 * screen is made anew within the page, and ends when the screen goes: a pause, the way out, another page.
 *
 * The server sets `allowed` and `words`, an object of texts as JSON.
 */
import { Recording } from './sound-recording';

const KINDS = ['audio/webm;codecs=opus', 'audio/mp4'];
/** A new screen takes over from the old one within this time. */
const TAKEN_OVER = 300;

type Texts = Record<'start' | 'goOn' | 'stop' | 'asking' | 'denied' | 'none' | 'saved' | 'waiting' | 'silent' | 'ended' | 'forgotten', string>;

let running: Recording | undefined;
/** All that were begun in this page: one that has ended may still wait for the server. */
let begun: Recording[] = [];
/** Where something was recorded in this page before. */
let before = '';
let shown: SoundRecorder | undefined;

function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

function onLeave(event: Event) {
  if (begun.some((one) => one.waits)) event.preventDefault();
}

function onHide() {
  running?.stop();
}

function onTouch() {
  running?.touch();
}

const TOUCHES = ['pointerdown', 'keydown'];

class SoundRecorder extends HTMLElement {
  private readonly button = document.createElement('button');
  private readonly meter = document.createElement('span');
  private readonly time = document.createElement('span');
  /** What has to be read aloud; the time has not. */
  private readonly alarm = document.createElement('span');
  private ticking = 0;
  private may = false;
  private problem: '' | 'asking' | 'denied' | 'none' | 'ended' | 'forgotten' = '';
  private texts: Partial<Texts> = {};

  set allowed(allowed: boolean) {
    this.may = allowed;
    if (!allowed && running?.address === location.pathname) running.end();
    this.show();
  }

  set words(texts: string) {
    this.texts = JSON.parse(texts) as Texts;
    this.show();
  }

  connectedCallback() {
    if (!this.button.parentElement) {
      this.button.type = 'button';
      this.button.addEventListener('click', () => void this.press());
      this.meter.className = 'iv-sound-level';
      this.meter.setAttribute('aria-hidden', 'true');
      this.time.setAttribute('role', 'timer');
      this.alarm.setAttribute('role', 'status');
      this.append(this.button, this.meter, this.time, this.alarm);
    }
    shown = this;
    window.addEventListener('beforeunload', onLeave);
    window.addEventListener('pagehide', onHide);
    TOUCHES.forEach((touch) => window.addEventListener(touch, onTouch, true));
    this.ticking = window.setInterval(() => this.show(), 250);
    this.show();
  }

  disconnectedCallback() {
    window.clearInterval(this.ticking);
    if (shown === this) shown = undefined;
    window.setTimeout(() => shown?.isConnected || running?.stop(), TAKEN_OVER);
  }

  private async press() {
    if (running?.on) {
      running.stop();
      return;
    }
    this.problem = 'asking';
    this.show();
    const kind = KINDS.find((one) => MediaRecorder.isTypeSupported(one));
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ audio: { noiseSuppression: true, echoCancellation: true } });
      this.problem = '';
      if (!this.may || !this.isConnected || kind === undefined) {
        stream.getTracks().forEach((track) => track.stop());
        return;
      }
      before = location.pathname;
      running = new Recording(stream, kind, location.pathname, () => shown?.show());
      begun = [...begun.filter((one) => one.waits), running];
    } catch (why) {
      this.problem = why instanceof DOMException && why.name === 'NotFoundError' ? 'none' : 'denied';
    }
    this.show();
  }

  private show() {
    const mine = running?.address === location.pathname ? running : undefined;
    mine?.look();
    if (mine?.refused && this.may) this.problem = 'ended';
    if (mine?.forgotten) this.problem = 'forgotten';
    const on = mine?.on ?? false;
    this.hidden = !this.may;
    this.toggleAttribute('data-on', on);
    this.button.setAttribute('aria-pressed', String(on));
    this.put(this.button, (on ? this.texts.stop : before === location.pathname ? this.texts.goOn : this.texts.start) ?? '');
    this.meter.style.setProperty('--level', String(on ? mine?.level() : 0));
    this.put(this.time, mine && (on || mine.saved > 0) ? this.elapsed(mine) : '');
    this.put(this.alarm, this.trouble(mine));
  }

  private elapsed(mine: Recording): string {
    const text = this.texts.saved ?? '';
    return text.replace('{0}', clock(mine.on ? mine.seconds : mine.saved)).replace('{1}', clock(mine.saved));
  }

  private trouble(mine: Recording | undefined): string {
    if (this.problem !== '') return this.texts[this.problem] ?? '';
    if (mine?.on && mine.silent) return this.texts.silent ?? '';
    return (mine?.late ? this.texts.waiting : undefined) ?? '';
  }

  private put(where: HTMLElement, text: string) {
    if (where.textContent !== text) where.textContent = text;
  }
}

customElements.define('sound-recorder', SoundRecorder);
