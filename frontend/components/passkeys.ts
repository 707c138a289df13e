/**
 * Passkeys: asks the device for a new one on the page of one's own account, and for the one it has on the sign-in page,
 * by a button and beside the names that the browser offers in the field. Browsers know passkeys by the name of a place,
 * so none is offered where the address is a bare number.
 */
import { post } from './session-door';

type FromJson = {
  parseCreationOptionsFromJSON(options: unknown): PublicKeyCredentialCreationOptions;
  parseRequestOptionsFromJSON(options: unknown): PublicKeyCredentialRequestOptions;
  isConditionalMediationAvailable?(): Promise<boolean>;
};

const KNOWN = window.PublicKeyCredential as unknown as FromJson | undefined;

function offered(): boolean {
  const bareNumber = /^[\d.]+$|^\[/.test(location.hostname);
  return KNOWN !== undefined && 'parseRequestOptionsFromJSON' in KNOWN && window.isSecureContext && !bareNumber;
}

/** On the page of one's own account; the server hands over the question and gets the answer. */
class PasskeyMaker extends HTMLElement {
  possible(): boolean {
    return offered();
  }

  async make(question: string): Promise<string> {
    const publicKey = KNOWN!.parseCreationOptionsFromJSON(JSON.parse(question));
    return JSON.stringify(await navigator.credentials.create({ publicKey }));
  }
}

/** On the sign-in page, around its button; what the device answers goes through the same door as a password. */
class PasskeyDoor extends HTMLElement {
  problem = '';
  private waiting: AbortController | undefined;
  private readonly said = document.createElement('p');

  connectedCallback() {
    this.hidden = !offered();
    if (this.hidden) return;
    this.said.className = 'lf-problem';
    this.said.setAttribute('role', 'alert');
    this.said.hidden = true;
    this.append(this.said);
    this.querySelector('vaadin-button')?.addEventListener('click', () => this.enter());
    this.offerInField();
  }

  disconnectedCallback() {
    this.waiting?.abort();
  }

  private async offerInField() {
    if (!(await KNOWN!.isConditionalMediationAvailable?.())) return;
    document.querySelector('input[name=username]')?.setAttribute('autocomplete', 'username webauthn');
    await this.ask('conditional').catch(() => {}); // nobody chose one
  }

  private async enter() {
    this.said.hidden = true;
    await this.ask('optional').catch(() => {
      this.said.textContent = this.problem;
      this.said.hidden = false;
    });
  }

  private async ask(mediation: CredentialMediationRequirement) {
    this.waiting?.abort();
    const waiting = (this.waiting = new AbortController());
    const question = await post('session/passkey', '');
    const publicKey = KNOWN!.parseRequestOptionsFromJSON(await question.json());
    const answer = await navigator.credentials.get({ publicKey, mediation, signal: waiting.signal });
    if (answer) this.send(JSON.stringify(answer));
  }

  private send(answer: string) {
    const form = document.createElement('form');
    form.method = 'post';
    form.action = new URL('sign-in/check', document.baseURI).toString();
    const token = document.querySelector('meta[name="_csrf"]')?.getAttribute('content') ?? '';
    for (const [name, value] of Object.entries({ passkey: answer, _csrf: token })) {
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
