/**
 * How the labels of Presidio's data sets answer to ours: published, because the figure for personal data
 * depends on it. Several of theirs may be one of ours (a country and a place are both LOC).
 */
export const presidioLabels: Readonly<Record<string, string>> = {
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
};
