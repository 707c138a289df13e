/** Records one stretch of sound and brings it to the server. */
import { post } from './session-door';

const SLICE = 4000;
/** Enough for speech, and a slice stays within one bucket of padding. */
const BITS = 24_000;
const AGAIN = 2000;
/** What the server answers when nothing more is taken. All else is tried again: a session that is over, too, says 404. */
const OVER = 409;
const SILENT = 12_000;
/** Nobody tells for so long without a touch of the one who listens: it was left on. */
const FORGOTTEN = 45 * 60_000;
/** Of the loudest that can be: below it nobody speaks, and no room is that quiet. */
const NOTHING = 0.002;

/** One recording, from one press to the next. It sends on when its screen has gone. */
export class Recording {
  private readonly recorder: MediaRecorder;
  private readonly context = new AudioContext();
  private readonly analyser = this.context.createAnalyser();
  private readonly wave = new Float32Array(2048);
  private readonly began = Date.now();
  private ended = 0;
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
    return Math.floor(((this.ended || Date.now()) - this.began) / 1000);
  }

  get saved(): number {
    return Math.min(this.seconds, (this.sent * SLICE) / 1000);
  }

  /** Whether the server has not taken what it should have by now. */
  get late(): boolean {
    return this.queue.length > (this.on ? 1 : 0);
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
    this.ended ||= Date.now();
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
