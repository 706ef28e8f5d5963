/**
 * How the labels of Presidio's data sets answer to ours: published, because the figure for personal data
 * depends on it. Several of theirs may be one of ours (a country and a place are both LOC).
 */
const presidioLabels: Readonly<Record<string, string>> = {
  PERSON: 'PER',
  ORGANIZATION: 'ORG',
  GPE: 'LOC',
  LOCATION: 'LOC',
  STREET_ADDRESS: 'ADDRESS',
  ADDRESS: 'ADDRESS',
  ZIP_CODE: 'ZIP',
  TITLE: 'TITLE',
  NRP: 'GROUP',
  DATE_TIME: 'DATE',
  AGE: 'AGE',
  CREDIT_CARD: 'CARD_NUMBER',
  EMAIL_ADDRESS: 'EMAIL',
  PHONE_NUMBER: 'PHONE',
  DOMAIN_NAME: 'URL',
  IP_ADDRESS: 'IP_ADDRESS',
  US_SSN: 'US_SSN',
  IBAN_CODE: 'IBAN',
  US_DRIVER_LICENSE: 'US_DRIVER_LICENSE',
  US_PASSPORT: 'PASSPORT',
  CRYPTO: 'CRYPTO_ADDRESS',
  UK_NHS: 'UK_NHS_NUMBER',
  ES_NIF: 'ES_DNI',
  IT_FISCAL_CODE: 'IT_CODICE_FISCALE',
  SG_NRIC_FIN: 'SG_NRIC',
};

/** Where a detector and the encoder's head call the same thing by two names, the head's. */
const headNames: Readonly<Record<string, string>> = { STREET_ADDRESS: 'ADDRESS', POSTCODE: 'ZIP', DATE_OF_BIRTH: 'DATE' };

/** What a label of Presidio's is here; one that is not in the list keeps its name. */
export function ofPresidio(label: string): string {
  return presidioLabels[label] ?? label;
}

/** What a label of a finding counts as. */
export function ofFinding(label: string): string {
  return headNames[label] ?? label;
}
