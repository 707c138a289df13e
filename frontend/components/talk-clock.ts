/**
 * Minutes the talk has lasted. The server sets the `seconds` so far; from then on this counts by the clock, not by its
 * own ticks, for a page in the background ticks slowly. At `rest` seconds it fires `rest-due` once; 0 means never.
 */
class TalkClock extends HTMLElement {
  private base = 0;
  private since = Date.now();
  private ticking = 0;
  rest = 0;
  text = '{0} min';

  set seconds(seconds: number) {
    this.base = seconds;
    this.since = Date.now();
    this.show();
  }

  connectedCallback() {
    this.setAttribute('role', 'timer');
    this.show();
    this.ticking = window.setInterval(() => this.show(), 5000);
  }

  disconnectedCallback() {
    window.clearInterval(this.ticking);
  }

  private show() {
    const lasted = this.base + (Date.now() - this.since) / 1000;
    const text = this.text.replace('{0}', String(Math.floor(lasted / 60)));
    if (this.textContent !== text) this.textContent = text;
    if (this.rest > 0 && lasted >= this.rest) {
      this.rest = 0;
      this.dispatchEvent(new CustomEvent('rest-due'));
    }
  }
}

customElements.define('talk-clock', TalkClock);
