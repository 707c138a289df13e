/**
 * Passkeys: asks the device for a new one or for one it has where the server hands over the question, and on the sign-in
 * page, by a button and beside the names that the browser offers in the field.
 */
import { made, offered, offeredInField, shown } from './passkey-device';
import { askDevice, leaveDevice } from './session-door';

/** The server hands over the question and gets the answer. What it holds is seen where there can be passkeys. */
class PasskeyMaker extends HTMLElement {
  /** What to say in place of that where there can be none. */
  elsewhere = '';

  connectedCallback() {
    // the properties come with the element, and not before it
    queueMicrotask(() => {
      this.hidden = !offered() && !this.elsewhere;
      if (!offered() && this.elsewhere) this.replaceChildren(this.elsewhere);
    });
  }

  possible(): boolean {
    return offered();
  }

  make(question: string): Promise<string> {
    return made(question);
  }

  show(question: string): Promise<string> {
    return shown(question);
  }
}

/** On the sign-in page, around its button; what the device answers goes through the same door as a password. */
class PasskeyDoor extends HTMLElement {
  problem = '';
  /** After the password: it has to be a passkey of that account. */
  second = false;
  /** What to say where the browser makes no passkeys. */
  elsewhere = '';
  private begun = false;
  private sent = false;
  private readonly said = document.createElement('p');

  connectedCallback() {
    // the properties come with the element, and not before it
    queueMicrotask(() => this.begin());
  }

  private begin() {
    if (this.begun) return;
    this.begun = true;
    if (!offered()) {
      this.hidden = !this.elsewhere;
      if (this.elsewhere) this.replaceChildren(this.elsewhere);
      return;
    }
    this.hidden = false;
    this.said.className = 'lf-problem';
    this.said.setAttribute('role', 'alert');
    this.said.hidden = true;
    this.append(this.said);
    this.querySelector('vaadin-button')?.addEventListener('click', () => this.enter());
    if (!this.second) this.offerInField();
  }

  disconnectedCallback() {
    leaveDevice();
  }

  private async offerInField() {
    if (!(await offeredInField())) return;
    document.querySelector('input[name=username]')?.setAttribute('autocomplete', 'username webauthn');
    await this.ask('conditional').catch(() => {}); // nobody chose one
  }

  private async enter() {
    this.said.hidden = true;
    await this.ask('optional').catch((why: unknown) => {
      if (why instanceof DOMException && why.name === 'AbortError') return; // asked anew
      this.said.textContent = this.problem;
      this.said.hidden = false;
    });
  }

  private async ask(mediation: CredentialMediationRequirement) {
    if (this.sent) return;
    const answer = await askDevice(this.about(), mediation);
    if (answer) this.send(answer);
  }

  private about(): Record<string, string> {
    return this.second ? { second: '' } : {};
  }

  private send(answer: string) {
    this.sent = true;
    const form = document.createElement('form');
    form.method = 'post';
    form.action = new URL('sign-in/check', document.baseURI).toString();
    const token = document.querySelector('meta[name="_csrf"]')?.getAttribute('content') ?? '';
    for (const [name, value] of Object.entries({ passkey: answer, _csrf: token, ...this.about() })) {
      const field = document.createElement('input');
      field.type = 'hidden';
      field.name = name;
      field.value = value;
      form.append(field);
    }
    document.body.append(form);
    form.submit();
  }
}

customElements.define('passkey-maker', PasskeyMaker);
customElements.define('passkey-door', PasskeyDoor);
