import type { Detector } from '../core/rules/detector';
import { age } from './age';
import { auAbn } from './au-abn';
import { auMedicare } from './au-medicare';
import { auTfn } from './au-tfn';
import { authorizationHeader } from './authorization-header';
import { basicAuthUrl } from './basic-auth-url';
import { bic } from './bic';
import { bitcoinAddress } from './bitcoin-address';
import { brCnpj } from './br-cnpj';
import { brCpf } from './br-cpf';
import { caSin } from './ca-sin';
import { cardNumber } from './card-number';
import { chAhv } from './ch-ahv';
import { cnCreditCode } from './cn-credit-code';
import { cnResidentId } from './cn-resident-id';
import { connectionString } from './connection-string';
import { coordinates } from './coordinates';
import { date } from './date';
import { dateOfBirth } from './date-of-birth';
import { deIdCard } from './de-id-card';
import { deTaxId } from './de-tax-id';
import { domainName } from './domain-name';
import { email } from './email';
import { esDni } from './es-dni';
import { ethereumAddress } from './ethereum-address';
import { frNir } from './fr-nir';
import { genericSecret } from './generic-secret';
import { handle } from './handle';
import { iban } from './iban';
import { inAadhaar } from './in-aadhaar';
import { inPan } from './in-pan';
import { ipAddress } from './ip-address';
import { itCodiceFiscale } from './it-codice-fiscale';
import { jpMyNumber } from './jp-my-number';
import { jwt } from './jwt';
import { keyBlock } from './key-block';
import { krRrn } from './kr-rrn';
import { licensePlate } from './license-plate';
import { macAddress } from './mac-address';
import { medicalRecordNumber } from './medical-record-number';
import { money } from './money';
import { namedIdentifier } from './named-identifier';
import { nlBsn } from './nl-bsn';
import { passport } from './passport';
import { phone } from './phone';
import { plPesel } from './pl-pesel';
import { postalCode } from './postal-code';
import { sePersonnummer } from './se-personnummer';
import { secretDetectors } from './secrets';
import { sgNric } from './sg-nric';
import { streetAddress } from './street-address';
import { ukDrivingLicence } from './uk-driving-licence';
import { ukNhsNumber } from './uk-nhs-number';
import { ukNino } from './uk-nino';
import { ukPostcode } from './uk-postcode';
import { url } from './url';
import { usDriverLicense } from './us-driver-license';
import { usEin } from './us-ein';
import { usItin } from './us-itin';
import { usRoutingNumber } from './us-routing-number';
import { usSsn } from './us-ssn';
import { userName } from './user-name';

/** The shelf, in the order of the menu and the options page. */
export const detectors: readonly Detector[] = [
  email,
  phone,
  handle,
  userName,
  url,
  domainName,
  ipAddress,
  macAddress,
  cardNumber,
  iban,
  bic,
  usRoutingNumber,
  bitcoinAddress,
  ethereumAddress,
  money,
  usSsn,
  usItin,
  usEin,
  usDriverLicense,
  passport,
  ukNino,
  ukDrivingLicence,
  ukNhsNumber,
  ukPostcode,
  deTaxId,
  deIdCard,
  frNir,
  esDni,
  itCodiceFiscale,
  plPesel,
  nlBsn,
  sePersonnummer,
  chAhv,
  brCpf,
  brCnpj,
  inAadhaar,
  inPan,
  cnResidentId,
  cnCreditCode,
  krRrn,
  jpMyNumber,
  auTfn,
  auAbn,
  auMedicare,
  sgNric,
  caSin,
  date,
  dateOfBirth,
  age,
  medicalRecordNumber,
  namedIdentifier,
  licensePlate,
  streetAddress,
  postalCode,
  coordinates,
  keyBlock,
  jwt,
  basicAuthUrl,
  connectionString,
  authorizationHeader,
  genericSecret,
  ...secretDetectors,
];

export { detect, detectInPieces, type Thresholds } from './detect';
export { resolveOverlaps } from './resolve';
