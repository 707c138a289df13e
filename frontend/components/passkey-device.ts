/**
 * What a browser is asked about passkeys. It knows them by the name of a place, so there is none where the address is a
 * bare number.
 */
type FromJson = {
  parseCreationOptionsFromJSON(options: unknown): PublicKeyCredentialCreationOptions;
  parseRequestOptionsFromJSON(options: unknown): PublicKeyCredentialRequestOptions;
  isConditionalMediationAvailable?(): Promise<boolean>;
};

const KNOWN = window.PublicKeyCredential as unknown as FromJson | undefined;

export function offered(): boolean {
  const bareNumber = /^[\d.]+$|^\[/.test(location.hostname);
  return KNOWN !== undefined && 'parseRequestOptionsFromJSON' in KNOWN && window.isSecureContext && !bareNumber;
}

/** Whether the browser can offer passkeys beside the names in a field. */
export async function offeredInField(): Promise<boolean> {
  return (await KNOWN!.isConditionalMediationAvailable?.()) ?? false;
}

export async function made(question: string): Promise<string> {
  const publicKey = KNOWN!.parseCreationOptionsFromJSON(JSON.parse(question));
  return JSON.stringify(await navigator.credentials.create({ publicKey }));
}

/** The device's answer; nothing when nobody chose one. */
export async function shown(question: string, how: Omit<CredentialRequestOptions, 'publicKey'> = {}): Promise<string> {
  const publicKey = KNOWN!.parseRequestOptionsFromJSON(JSON.parse(question));
  const answer = await navigator.credentials.get({ publicKey, ...how });
  return answer ? JSON.stringify(answer) : '';
}
