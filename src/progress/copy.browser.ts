/** Copies what a field holds, or selects it where there is no clipboard, as on plain http. Returns what to say. */
export async function copyField(field: HTMLInputElement | HTMLTextAreaElement): Promise<string> {
  try {
    await navigator.clipboard.writeText(field.value);
    return 'Copied.';
  } catch {
    field.focus();
    field.select();
    return 'Copying is not allowed here. The text is selected: copy it by hand.';
  }
}
