/**
 * Plays a recording that does not say how long it is, as browsers make them: its end is looked for once, so that one can
 * move about in it. Nothing is fetched before somebody wants to hear it.
 */
const BEYOND = 1e7;

class SoundPlayer extends HTMLElement {
  connectedCallback() {
    const audio = this.querySelector('audio');
    audio?.addEventListener('loadedmetadata', () => Number.isFinite(audio.duration) || this.measure(audio), { once: true });
  }

  private measure(audio: HTMLAudioElement) {
    audio.addEventListener('durationchange', () => (audio.currentTime = 0), { once: true });
    audio.currentTime = BEYOND;
  }
}

customElements.define('sound-player', SoundPlayer);
