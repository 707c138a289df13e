/**
 * Records the sound of a talk. Every slice goes to the server as soon as it is there, so that a browser that dies loses
 * seconds; what the server has not taken yet waits in the memory of this page and nowhere else. What runs is kept when the
 * screen is made anew within the page, and ends when the screen goes: a pause, the way out, another page.
 *
 * The server sets `allowed` and the `texts`.
 */
import { post } from './session-door';

const SLICE = 4000;
const KINDS = ['audio/webm;codecs=opus', 'audio/mp4'];
/** Enough for speech, and a slice stays within one bucket of padding. */
const BITS = 24_000;
const AGAIN = 2000;
/** What the server answers when nothing more is taken. All else is tried again: a session that is over, too, says 404. */
const OVER = 409;
/** A new screen takes over from the old one within this time. */
const TAKEN_OVER = 300;
const SILENT = 12_000;
/** Nobody tells for so long without a touch of the one who listens: it was left on. */
const FORGOTTEN = 45 * 60_000;
/** Of the loudest that can be: below it nobody speaks, and no room is that quiet. */
const NOTHING = 0.002;

type Texts = Record<'start' | 'goOn' | 'stop' | 'asking' | 'denied' | 'none' | 'saved' | 'waiting' | 'silent' | 'ended' | 'forgotten', string>;

/** One recording, from one press to the next. It sends on when its screen has gone. */
class Running {
  private readonly recorder: MediaRecorder;
  private readonly context = new AudioContext();
  private readonly analyser = this.context.createAnalyser();
  private readonly wave = new Float32Array(2048);
  private readonly began = Date.now();
  private readonly queue: Blob[] = [];
  private id = '';
  private sent = 0;
  private sending = false;
  private heard = Date.now();
  private touched = Date.now();
  refused = false;
  forgotten = false;

  constructor(
    private readonly stream: MediaStream,
    private readonly kind: string,
    readonly address: string,
    private readonly changed: () => void
  ) {
    this.context.createMediaStreamSource(stream).connect(this.analyser);
    this.recorder = new MediaRecorder(stream, { mimeType: kind, audioBitsPerSecond: BITS });
    this.recorder.addEventListener('dataavailable', ({ data }) => this.take(data));
    stream.getAudioTracks().forEach((track) => track.addEventListener('ended', () => this.stop()));
    this.recorder.start(SLICE);
  }

  get on(): boolean {
    return this.recorder.state === 'recording';
  }

  get seconds(): number {
    return Math.floor((Date.now() - this.began) / 1000);
  }

  get saved(): number {
    return Math.min(this.seconds, (this.sent * SLICE) / 1000);
  }

  /** Whether slices wait for longer than one takes. */
  get late(): boolean {
    return this.queue.length > 1;
  }

  get waits(): boolean {
    return this.on || this.queue.length > 0;
  }

  /** How loud it is now, from 0 to 1. */
  level(): number {
    this.analyser.getFloatTimeDomainData(this.wave);
    const peak = this.wave.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    if (peak > NOTHING) this.heard = Date.now();
    return Math.min(1, Math.sqrt(peak));
  }

  /** Somebody is there. */
  touch() {
    this.touched = Date.now();
  }

  /** Ends what was left on. */
  look() {
    if (!this.on || Date.now() - this.touched < FORGOTTEN) return;
    this.forgotten = true;
    this.stop();
  }

  get silent(): boolean {
    return Date.now() - this.heard > SILENT;
  }

  /** The microphone is let go at once; what was said until now is sent. */
  stop() {
    if (this.recorder.state !== 'inactive') this.recorder.stop();
    this.stream.getTracks().forEach((track) => track.stop());
    if (this.context.state !== 'closed') void this.context.close();
    this.changed();
  }

  /** Nothing more is sent either. */
  end() {
    this.refused = true;
    this.queue.length = 0;
    this.stop();
  }

  private take(slice: Blob) {
    if (slice.size === 0 || this.refused) return;
    this.queue.push(slice);
    void this.send();
  }

  private async send() {
    if (this.sending) return;
    this.sending = true;
    while (this.queue.length > 0) {
      const answer = await this.next().catch(() => undefined);
      if (answer === undefined || !(answer.ok || answer.status === OVER) || answer.redirected) {
        this.changed();
        await new Promise((on) => window.setTimeout(on, AGAIN));
      } else if (!answer.ok) this.end();
    }
    this.sending = false;
    this.changed();
  }

  private async next(): Promise<Response> {
    if (this.id === '') {
      const begun = await post(`${this.address}/recording`, new URLSearchParams({ type: this.kind.split(';')[0] }));
      if (begun.ok && !begun.redirected) this.id = await begun.text();
      return begun;
    }
    const headers = { 'Content-Type': 'application/octet-stream' };
    const answer = await post(`${this.address}/recording/${this.id}/${this.sent + 1}`, this.queue[0], headers);
    if (answer.ok && !answer.redirected) {
      this.sent++;
      this.queue.shift();
      this.changed();
    }
    return answer;
  }
}

let running: Running | undefined;
/** Where something was recorded in this page before. */
let before = '';
let shown: SoundRecorder | undefined;

function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

function onLeave(event: Event) {
  if (running?.waits) event.preventDefault();
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
  private readonly said = document.createElement('span');
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
      this.said.setAttribute('role', 'status');
      this.append(this.button, this.meter, this.said);
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
      running = new Running(stream, kind, location.pathname, () => shown?.show());
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
    this.toggleAttribute('data-problem', this.problem !== '' || (on && (mine?.silent || mine?.late)));
    this.put(this.said, this.say(mine, on));
  }

  private say(mine: Running | undefined, on: boolean): string {
    if (this.problem !== '') return this.texts[this.problem] ?? '';
    if (on && mine?.silent) return this.texts.silent ?? '';
    if (!mine || (!on && mine.saved === 0 && !mine.waits)) return '';
    const text = (mine.late || (!on && mine.waits) ? this.texts.waiting : this.texts.saved) ?? '';
    return text.replace('{0}', clock(on ? mine.seconds : mine.saved)).replace('{1}', clock(mine.saved));
  }

  private put(where: HTMLElement, text: string) {
    if (where.textContent !== text) where.textContent = text;
  }
}

customElements.define('sound-recorder', SoundRecorder);
