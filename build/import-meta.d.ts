/** What the build writes in the place of these, for the folders that are compiled without the bundler's own types. */
interface ImportMetaEnv {
  readonly FIREFOX: boolean;
}
interface ImportMeta {
  readonly env: ImportMetaEnv;
}
