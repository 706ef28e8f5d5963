import type { Kind } from '../own-cases';

/** Names, firms and jobs on lines of their own. */
export const lines: Kind = {
  id: 'K6',
  group: 'entities',
  lists: [
    {
      find: ['ORG'],
      texts: [
        '«Nokia»\n«Ericsson»\n«Samsung»',
        '«Volvo»\n«Renault»\n«Fiat»',
        'Members:\n«Deutsche Bank»\n«Barclays»\n«HSBC»',
        '«Airbus»\n\n«Boeing»\n\n«Embraer»',
        '«Microsoft»\n«Oracle»\n«Intel»\n«Nvidia»',
        'Sponsors\n«Adidas»\n«Puma»',
        '«Shell»\r\n«BP»\r\n«Total»',
        '«Philips»\n«Sony»\n«Panasonic»',
      ],
    },
    {
      find: ['PER'],
      texts: [
        '«LENA BERGER»\n«Lena Berger»',
        '«Thomas Reed»\n«Sarah Collins»\n«David Novak»',
        '«Maria Lopez»\n\n«James Walker»',
        'Present:\n«Oliver Grant»\n«Emma Fischer»',
        '«Anna Kowalska»\n«Peter Schmidt»',
        'Chair: «Helen Moore»\nClerk: «Robert Hughes»',
        '«Michael Brown»\r\n«Susan Clark»',
        '«John Miller»\n«Kate Wilson»\n«Mark Taylor»\n«Jane Davis»',
        'From: «Laura Bianchi»\nTo: «George Evans»',
        '«Nina Petrova»\n«Ivan Petrov»',
      ],
    },
    {
      find: ['LOC'],
      texts: ['«Oslo»\n«Berlin»\n«Paris»', '«London»\n«Madrid»\n«Rome»\n«Vienna»', '«France»\n«Spain»\n«Portugal»', '«Chicago»\n\n«Boston»\n\n«Seattle»'],
    },
    { find: ['TITLE'], texts: ['Best,\nJulia Brandt\n«Marketing Director»\nFerro Ltd', 'Daniel Cho\n«Chief Technology Officer»\nBright Systems Inc.'] },
    { find: ['ORG'], texts: ['Best regards,\nJulia Brandt\nHead of Purchasing\n«Nordwind GmbH»\nHamburg', 'Daniel Cho\nSales Manager\n«Bright Systems Inc.»'] },
    { find: ['PER', 'TITLE'], texts: ['Regards,\n«Paul Meyer»\n«Project Manager»', '«Clara Jensen»\n«Software Engineer»\nAarhus'] },
    { find: ['PER', 'ORG'], texts: ['«Peter Novak»\n«Siemens AG»', '«Siemens AG»\n«Peter Novak»'] },
  ],
};
