import type { Kind } from '../own-cases';

/** Dates as passports, laboratories and databases write them. */
export const dates: Kind = {
  id: 'K4',
  group: 'personal data',
  lists: [
    {
      find: ['DATE_OF_BIRTH', 'birth-or-age'],
      texts: [
        'DOB: «07-Aug-1962»',
        'Date of birth «19-NOV-1990»',
        'born «3/Sep/1988»',
        'D.O.B. «22.Jan.1975», male',
        'Patient born «14MAR1969»',
        'DOB «1971/05/30»',
        'Birth date: «2-Dec-2001»',
        'Date of Birth: «05 OCT 1959»',
        'Surname MEYER, born «30-Jun-1980» in Graz',
        'DOB «1984-Mar-12»',
        'birthday: «1-Jan-70»',
        'geboren am «12-Mai-1967»',
        'Date of birth/Date de naissance «12 MAR/MARS 84»',
        'born on «Apr-09-1993»',
        'DoB:«11-JUL-1948»',
      ],
    },
    {
      find: ['DATE'],
      texts: [
        'Admitted «21-FEB-2019».',
        'Sample taken «08/OCT/2023», analysed «09/OCT/2023».',
        'Issued «15APR2016», expires «14APR2026».',
        'log «2023-Nov-05» rotated',
        'Signed «3.Dec.2020» in Bern.',
        'due «30-Sep-25»',
      ],
    },
    {
      none: ['DATE', 'DATE_OF_BIRTH', 'birth-or-age'],
      texts: [
        'Use the dec-12 bracket and the mar-4 hinge.',
        'part 12-MAY-K is missing',
        'Sun-Times and Jan-Willem agree.',
        'the 5-Mar-a-Lago rooms',
        'grade 10-dec-lite firmware',
        'a 12-junction box',
        'may-2 and may-3 flags',
        'nov-a-day offers',
        '3-april-fools-jokes.txt',
      ],
    },
  ],
};
