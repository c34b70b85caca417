// What pure files know of the build: the base path. The same declaration as Vite's, which they do not see.
interface ImportMetaEnv {
  BASE_URL: string;
}

interface ImportMeta {
  readonly env: ImportMetaEnv;
}
