import { copyFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig } from 'wxt';
import { refuseRemoteCode } from './scripts/refuse-remote-code';
import { publicAssets } from './scripts/public-assets';

const root = import.meta.dirname;

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/i18n/module'],
});
void copyFileSync; void resolve; void root; void refuseRemoteCode; void publicAssets;
