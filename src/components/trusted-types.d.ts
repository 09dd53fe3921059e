/**
 * A rule of a policy: what to use for a text, or nothing where it must not be used. The policy named `default` is also told what kind
 * of text is wanted, and where, such as `Element innerHTML`.
 */
type TrustedTypesRule = (text: string, kind: string, sink: string) => string | undefined;

/** The browser's maker of policies, which TypeScript does not know. */
interface TrustedTypesFactory {
  readonly defaultPolicy: unknown;
  createPolicy(
    name: string,
    rules: { readonly createHTML?: TrustedTypesRule; readonly createScriptURL: TrustedTypesRule },
  ): { createScriptURL(url: string): string };
}

interface Window {
  /** Missing in browsers without Trusted Types. */
  readonly trustedTypes?: TrustedTypesFactory;
}
