/** The time of day in hours and minutes. */
class DayClock extends HTMLElement {
  private ticking = 0;

  connectedCallback() {
    this.show();
    this.ticking = window.setInterval(() => this.show(), 5000);
  }

  disconnectedCallback() {
    window.clearInterval(this.ticking);
  }

  private show() {
    this.textContent = new Date().toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
  }
}

customElements.define('day-clock', DayClock);
