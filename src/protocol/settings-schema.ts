/** What the settings may hold, with bounds: the same for what is stored, for a file, for a change and for the options of a run. */
import * as v from 'valibot';
import { severities } from '../core/run/finding';
import type { SiteProfile } from '../core/run/site-profile';
import { hubSchema } from './hub-schema';

/** The longest lists and records that are taken; far beyond what anybody sets, and small enough to be read at each run. */
const limits = {
  tasks: 100,
  sites: 2_000,
  siteRules: 5_000,
  profiles: 500,
  labels: 200,
  countries: 300,
  detectors: 5_000,
  policies: 500,
  rules: 2_000,
  ignored: 20_000,
} as const;

const shareSchema = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
/** Names of tasks, detectors, packs, rules and labels. Those with which a record could be turned into something else are none. */
const nameSchema = v.pipe(v.string(), v.maxLength(100), v.regex(/^(?!constructor$|prototype$)[a-z0-9][\w./@-]*$/i));
/** What the host name of an address can be made of. */
const hostSchema = v.pipe(v.string(), v.maxLength(253), v.regex(/^(?:[\w.~!$&'()*+,;=-]+|\[[0-9a-f:.]+\])$/));
/** A host and a rule, as `siteRule` writes them. */
const siteRuleSchema = v.pipe(v.string(), v.maxLength(460), v.regex(/^(?:[\w.~!$&'()*+,;=-]+|\[[0-9a-f:.]+\]) [a-z0-9][\w./@-]*\/[a-z0-9][\w.@-]*$/i));
/** A pattern of sites, as `SiteProfile` has it. */
const sitePatternSchema = v.pipe(v.string(), v.maxLength(255), v.regex(/^(?:(?:\*\.)?[\w.~!$&'()+,;=-]+|\[[0-9a-f:.]+\])$/));
const countrySchema = v.pipe(v.string(), v.regex(/^[A-Z]{2,3}$/));
/** SHA-256 in hexadecimal digits, as `hashIgnored` writes it. */
const hashSchema = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

/** How a detector may differ from its default. */
export const detectorSchema = v.strictObject({ on: v.optional(v.boolean()), threshold: v.optional(shareSchema) });
/** How a rule may. */
export const ruleSchema = v.strictObject({ ...detectorSchema.entries, severity: v.optional(v.picklist(severities)) });

type Schema<Output = unknown> = v.GenericSchema<unknown, Output>;

/** A field of the settings: how it is read where nothing may be wrong, and how where what is good in it is kept. */
interface Field<Output> {
  readonly strict: Schema<Output>;
  readonly lenient: Schema<Output>;
}

const single = <Output>(schema: Schema<Output>): Field<Output> => ({ strict: schema, lenient: schema });

/** A list without repetition. */
function listOf<Item>(item: Schema<Item>, limit: number): Field<Item[]> {
  const isGood = (value: unknown): value is Item => v.is(item, value);
  return {
    strict: v.pipe(
      v.array(item),
      v.maxLength(limit),
      v.check((items) => new Set(items).size === items.length),
    ),
    lenient: v.pipe(
      v.array(v.unknown()),
      v.transform((items) => [...new Set(items.filter(isGood))].slice(0, limit)),
    ),
  };
}

/** A list that may be absent from a file. */
function withDefault<Item>({ strict, lenient }: Field<Item[]>): Field<Item[]> {
  return { strict: v.optional(strict, []) as Schema<Item[]>, lenient };
}

/** A record by name. */
function recordOf<Value>({ strict, lenient }: Field<Value>, limit: number): Field<Record<string, Value>> {
  return {
    strict: v.pipe(v.record(nameSchema, strict), v.maxEntries(limit)),
    lenient: v.pipe(
      v.record(v.string(), v.unknown()),
      v.transform((record) =>
        Object.fromEntries(
          Object.entries(record)
            .filter(([name]) => v.is(nameSchema, name))
            .flatMap(([name, value]) => {
              const read = v.safeParse(lenient, value);
              return read.success ? [[name, read.output] as const] : [];
            })
            .slice(0, limit),
        ),
      ),
    ),
  };
}

const rulesField = recordOf(single(ruleSchema), limits.rules);
const policyField = {
  strict: v.strictObject({ on: v.optional(v.boolean()), rules: v.optional(rulesField.strict) }),
  lenient: v.object({ on: v.fallback(v.optional(v.boolean()), undefined), rules: v.fallback(v.optional(rulesField.lenient), undefined) }),
};

/** What is different on the sites of a pattern. */
export const profileSchema = v.strictObject({
  site: sitePatternSchema,
  tasksOff: v.optional(listOf(nameSchema, limits.tasks).strict),
  policies: v.optional(v.pipe(v.record(nameSchema, v.boolean()), v.maxEntries(limits.policies))),
  entityThreshold: v.optional(shareSchema),
});

/** One for each pattern. */
const profilesField = (() => {
  const { strict, lenient } = withDefault(listOf(profileSchema as Schema<SiteProfile>, limits.profiles));
  const isOneEach = (profiles: SiteProfile[]) => new Set(profiles.map(({ site }) => site)).size === profiles.length;
  const firstOfEach = (profiles: SiteProfile[]) => profiles.filter(({ site }, at) => profiles.findIndex((other) => other.site === site) === at);
  return { strict: v.pipe(strict, v.check(isOneEach)), lenient: v.pipe(lenient, v.transform(firstOfEach)) } satisfies Field<SiteProfile[]>;
})();

/** Every field of the settings but the version. */
export const settingsFields = {
  tasksOff: listOf(nameSchema, limits.tasks),
  taskOrder: listOf(nameSchema, limits.tasks),
  sitesOff: listOf(hostSchema, limits.sites),
  // Came without a new version: who has none in a file has none.
  siteRulesOff: withDefault(listOf(siteRuleSchema, limits.siteRules)),
  profiles: profilesField,
  hub: single(hubSchema),
  labelsOff: listOf(nameSchema, limits.labels),
  entityThreshold: single(shareSchema),
  detectors: recordOf(single(detectorSchema), limits.detectors),
  countries: listOf(countrySchema, limits.countries),
  policies: recordOf(policyField, limits.policies),
  ignored: listOf(hashSchema, limits.ignored),
};

/** The options of a run as they arrive from another context. */
export const runOptionsEntries = {
  labelsOff: settingsFields.labelsOff.strict,
  entityThreshold: settingsFields.entityThreshold.strict,
  detectors: settingsFields.detectors.strict,
  countries: settingsFields.countries.strict,
  policies: settingsFields.policies.strict,
  ignored: settingsFields.ignored.strict,
};

/** The parts of which changes are made. */
export const parts = { name: nameSchema, share: shareSchema, sitePattern: sitePatternSchema };
