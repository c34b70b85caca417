import { createHash } from 'node:crypto';
import { classicScript } from '../../course/classic-script.build.ts';

const FOLDER = 'src/labs/sandbox';

/** The sandboxed frame as one HTML page, with a policy that allows its own script and a worker. */
export async function framePage(): Promise<string> {
  const boot = await inlineScript('boot.worker.ts', {});
  const script = await inlineScript('frame.browser.ts', { BOOT_SCRIPT: JSON.stringify(boot) });
  const hash = createHash('sha256').update(script).digest('base64');
  const policy = `default-src 'none'; script-src 'sha256-${hash}'; worker-src blob:; connect-src 'none'; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="robots" content="noindex">
<title>A lab runs here</title>
<script>${script}</script>
</head>
<body></body>
</html>
`;
}

async function inlineScript(file: string, define: Record<string, string>): Promise<string> {
  const text = await classicScript(`${FOLDER}/${file}`, define);
  // Inline script ends at the first of these, wherever it stands.
  if (/<\/script|<!--/i.test(text)) throw new Error(`${file} would end its own script element`);
  return text;
}
