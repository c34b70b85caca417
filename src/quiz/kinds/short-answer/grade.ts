import { plain } from '../../text.ts';

/** Whether a typed answer counts as one of the accepted ones. Total: any text goes in, none is compiled. */
export function accepts(question: { readonly accept: readonly string[] }, text: string): boolean {
  const typed = plain(text);
  return typed !== '' && question.accept.some((accepted) => plain(accepted) === typed);
}
