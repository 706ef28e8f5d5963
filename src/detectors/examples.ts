import type { Examples } from '../core/rules/detector';
import { examples as age } from './age';
import { examples as auAbn } from './au-abn';
import { examples as auMedicare } from './au-medicare';
import { examples as auTfn } from './au-tfn';
import { examples as authorizationHeader } from './authorization-header';
import { examples as basicAuthUrl } from './basic-auth-url';
import { examples as bic } from './bic';
import { examples as bitcoinAddress } from './bitcoin-address';
import { examples as brCnpj } from './br-cnpj';
import { examples as brCpf } from './br-cpf';
import { examples as caSin } from './ca-sin';
import { examples as cardNumber } from './card-number';
import { examples as chAhv } from './ch-ahv';
import { examples as cnCreditCode } from './cn-credit-code';
import { examples as cnResidentId } from './cn-resident-id';
import { examples as connectionString } from './connection-string';
import { examples as coordinates } from './coordinates';
import { examples as date } from './date';
import { examples as dateOfBirth } from './date-of-birth';
import { examples as deIdCard } from './de-id-card';
import { examples as deTaxId } from './de-tax-id';
import { examples as domainName } from './domain-name';
import { examples as email } from './email';
import { examples as esDni } from './es-dni';
import { examples as ethereumAddress } from './ethereum-address';
import { examples as frNir } from './fr-nir';
import { examples as genericSecret } from './generic-secret';
import { examples as handle } from './handle';
import { examples as iban } from './iban';
import { examples as inAadhaar } from './in-aadhaar';
import { examples as inPan } from './in-pan';
import { examples as ipAddress } from './ip-address';
import { examples as itCodiceFiscale } from './it-codice-fiscale';
import { examples as jpMyNumber } from './jp-my-number';
import { examples as jwt } from './jwt';
import { examples as keyBlock } from './key-block';
import { examples as krRrn } from './kr-rrn';
import { examples as licensePlate } from './license-plate';
import { examples as macAddress } from './mac-address';
import { examples as medicalRecordNumber } from './medical-record-number';
import { examples as money } from './money';
import { examples as namedIdentifier } from './named-identifier';
import { examples as nlBsn } from './nl-bsn';
import { examples as passport } from './passport';
import { examples as phone } from './phone';
import { examples as plPesel } from './pl-pesel';
import { examples as postalCode } from './postal-code';
import { examples as sePersonnummer } from './se-personnummer';
import { secretExamples } from './secrets/examples';
import { examples as sgNric } from './sg-nric';
import { examples as streetAddress } from './street-address';
import { examples as ukDrivingLicence } from './uk-driving-licence';
import { examples as ukNhsNumber } from './uk-nhs-number';
import { examples as ukNino } from './uk-nino';
import { examples as ukPostcode } from './uk-postcode';
import { examples as url } from './url';
import { examples as usDriverLicense } from './us-driver-license';
import { examples as usEin } from './us-ein';
import { examples as usItin } from './us-itin';
import { examples as usRoutingNumber } from './us-routing-number';
import { examples as usSsn } from './us-ssn';
import { examples as userName } from './user-name';

/** Hits and near misses by detector id. Only tests and the options page import this, so it stays out of the engine. */
export const examples: Readonly<Record<string, Examples>> = {
  email,
  phone,
  handle,
  'user-name': userName,
  url,
  'domain-name': domainName,
  'ip-address': ipAddress,
  'mac-address': macAddress,
  'card-number': cardNumber,
  iban,
  bic,
  'us-routing-number': usRoutingNumber,
  'bitcoin-address': bitcoinAddress,
  'ethereum-address': ethereumAddress,
  money,
  'us-ssn': usSsn,
  'us-itin': usItin,
  'us-ein': usEin,
  'us-driver-license': usDriverLicense,
  passport,
  'uk-nino': ukNino,
  'uk-driving-licence': ukDrivingLicence,
  'uk-nhs-number': ukNhsNumber,
  'uk-postcode': ukPostcode,
  'de-tax-id': deTaxId,
  'de-id-card': deIdCard,
  'fr-nir': frNir,
  'es-dni': esDni,
  'it-codice-fiscale': itCodiceFiscale,
  'pl-pesel': plPesel,
  'nl-bsn': nlBsn,
  'se-personnummer': sePersonnummer,
  'ch-ahv': chAhv,
  'br-cpf': brCpf,
  'br-cnpj': brCnpj,
  'in-aadhaar': inAadhaar,
  'in-pan': inPan,
  'cn-resident-id': cnResidentId,
  'cn-credit-code': cnCreditCode,
  'kr-rrn': krRrn,
  'jp-my-number': jpMyNumber,
  'au-tfn': auTfn,
  'au-abn': auAbn,
  'au-medicare': auMedicare,
  'sg-nric': sgNric,
  'ca-sin': caSin,
  date,
  'date-of-birth': dateOfBirth,
  age,
  'medical-record-number': medicalRecordNumber,
  'named-identifier': namedIdentifier,
  'license-plate': licensePlate,
  'street-address': streetAddress,
  'postal-code': postalCode,
  coordinates,
  'key-block': keyBlock,
  jwt,
  'basic-auth-url': basicAuthUrl,
  'connection-string': connectionString,
  'authorization-header': authorizationHeader,
  'generic-secret': genericSecret,
  ...secretExamples,
};
