import type { Kind } from '../own-cases';
import { chance } from './chance';
import { dates } from './dates';
import { emoji, facts, irony, raisingNegation } from './feelings';
import { identifiers } from './identifiers';
import { labels } from './labels';
import { language } from './language';
import { lines } from './lines';
import { deathWishes, innocent } from './manners';
import { negation } from './negation';
import { offers } from './offers';
import { passwords } from './passwords';
import { reports } from './reports';
import { rooms } from './rooms';
import { separators } from './separators';
import { strays } from './strays';

/** Every kind of fault that a text alone can show, in the order of the reports. */
export const kinds: readonly Kind[] = [
  separators,
  labels,
  chance,
  dates,
  rooms,
  lines,
  language,
  raisingNegation,
  emoji,
  irony,
  facts,
  negation,
  reports,
  innocent,
  deathWishes,
  offers,
  passwords,
  strays,
  identifiers,
];
