"""Texts of everyday life with personal data in them: letters, forms, chats, signatures, posts. Data only.

Written for this model: the slots are filled by `synthesis.py`. A `\\n` is a new line.
"""

# An address in lines, as envelopes and forms have it. Each part is its own span.
ADDRESS_BLOCKS = """
{LINE}\\n{CITY} {ZIP}
{LINE}\\n{CITY}, {STATE} {ZIP}
{LINE}\\n{ZIP} {CITY}
{LINE} {UNIT}\\n{CITY}\\n{STATE} {ZIP}
{LINE}\\n{UNIT}\\n{CITY} {ZIP}\\n{COUNTRY}
{LINE}, {UNIT}, {CITY} {STATE} {ZIP}
{LINE}\\n {CITY}\\n {COUNTRY} {ZIP}
{LINE} {UNIT}\\n {CITY}\\n\\n {COUNTRY}
{LINE}\\n{ZIP} {CITY}\\n{COUNTRY}
{UNIT}, {LINE}, {CITY}, {ZIP}
{LINE}, {CITY}, {COUNTRY}
{LINE} {UNIT}, {CITY}
""".strip().split("\n")

TEMPLATES = """
{TITLE} {PERSON} lives at {ADDRESS}.
Please send the parcel to {PERSON}, {ADDRESS}.
Ship it to {ADDRESS}, {GPE} and call me when it arrives.
{PERSON}, {AGE}, works for {ORG} in {GPE}.
I am {PERSON}, a {AGE}-year-old {JOB} from {GPE}.
My {NRP} neighbour {PERSON} turned {AGE} on {DATE}.
{PERSON} was born on {DATE} in {GPE}.
Born: {DATE}, {GPE}
DOB: {DATE}
Dear {TITLE} {PERSON}, your appointment at {ORG} is on {DATE}.
Dear {PERSON},\\n\\nthank you for your letter of {DATE}. We have updated your address to {ADDRESS}.
Best regards,\\n{PERSON}\\n{JOB}\\n{ORG}\\n{ADDRESS}
{PERSON}\\n{ADDRESS}\\n{GPE} {ZIP}\\n{GPE}
{PERSON}\\n{JOB}, {ORG}\\n{ADDRESS}, {GPE}
{ORG} is based in {GPE} and was founded in {DATE} by {PERSON} and {PERSON}.
{ORG} hired {PERSON} as {JOB} in {DATE}.
The {NRP} government met {PERSON} in {GPE} on {DATE}.
Most {NRPS} in {GPE} voted for {PERSON}.
We met two {NRPS} and a {NRP} family at {ORG}.
Meeting with {PERSON} ({ORG}) {DATE}, {ADDRESS}
Could you pick me up at {ADDRESS}? I will be there with {PERSON}.
The new shop at {ADDRESS} opens on {DATE}.
Our office moved from {ADDRESS} to {ADDRESS}.
Deliver to: {ADDRESS}\\nZIP: {ZIP}
Postcode {ZIP}, {GPE}
My postal code changed to {ZIP} when I moved to {GPE}.
Is {ZIP} the right zip code for {GPE}?
Address: {ADDRESS}\\nCity: {GPE}\\nName: {PERSON}
Full name: {PERSON}\\nNationality: {NRP}\\nAge: {AGE}
Patient: {PERSON}, age {AGE}, admitted {DATE}
{PERSON} said: "I was {AGE} when we left {GPE}."
He is {AGE} years old and she is {AGE}.
She's {AGE} and lives near {ADDRESS}
{PERSON} and {PERSON} flew from {GPE} to {GPE} on {DATE}.
Has anyone seen {PERSON}? He was last seen in {GPE} on {DATE}.
{PERSON}'s flat is at {ADDRESS}, next to {ORG}.
Contact {TITLE} {PERSON}, {JOB} at {ORG}.
According to {ORG}, {PERSON} will step down as {JOB} on {DATE}.
{JOB} {PERSON} joined {ORG}
The concert by {PERSON} in {GPE} was amazing
i love how {PERSON} sings that song
Thanks {PERSON}, see you {DATE}!
Did you know {PERSON} moved to {GPE}?
{PERSON}: are you coming?\\n{PERSON}: yes, with {PERSON}
My mother's maiden name is {PERSON}
The account holder is {PERSON} and the bank is {ORG}.
Order 48213 for {PERSON} was shipped on {DATE} to {ADDRESS}, {GPE}.
Card 4111 1111 1111 1111 belongs to {PERSON}.
Call {PERSON} on 555-0142 or write to {ADDRESS}.
Turn left at the corner of {STREET} and {STREET}.
The accident happened at the corner of {ADDRESS} at noon.
{NRP} food at {ORG} in {GPE} is great, and {PERSON} agrees.
Is {PERSON} {NRP} or {NRP}?
It opened in {DATE} and closed in {DATE}.
The {DATE} season was the best for {ORG}.
The {ORG} building at {ADDRESS} has 12 floors.
{TITLE} {PERSON} and {TITLE} {PERSON} signed the contract with {ORG} on {DATE}.
{GPE} is lovely in spring.
I have never been to {GPE} or {GPE}.
Where is the {ORG} branch in {GPE}?
The price is 45 dollars for 3 items, order number 20417.
Press 1 for billing, 2 for support or 9 to talk to a human.
Hi {PERSON}, it's {FIRST} from {ORG}. Are you free on {DATE}?
hey {FIRST} u there?
{FIRST} can you ring me back
Agent: May I have your name please? Customer: {PERSON}.
Agent: And your address? Customer: {ADDRESS}
Assistant: which city do you live in? Me: {CITY}
Q: Who is the account manager? A: {PERSON}
System: please state your postcode. Caller: {ZIP}
What is the name of the manager? I was told it is {PERSON}.
Under which name did you book? {PERSON}
I booked a table for two under {LAST}
The reservation is in the name of {LAST}, two adults.
You can call me {FIRST}
People usually call her {FIRST}.
They named the baby {FIRST}
We called our dog {FIRST} after my grandfather.
My son {FIRST} is {AGE} and my daughter {FIRST} is {AGE}.
Our eldest turned {AGE} in {DATE}.
At {AGE}, {PERSON} is the youngest mayor {CITY} has had.
{FIRST} ({AGE}) and {FIRST} ({AGE}) have been married since {DATE}.
She was only {AGE} when she wrote it.
i am {AGE} and looking for friends in {CITY}
{AGE}/f from {CITY}
Male, {AGE}, {NRP}, non-smoker
{PERSON} - {AGE} - {CITY}
Customer since {DATE}. Age {AGE}.
The applicant, aged {AGE}, is {NRP}.
I would like to open a joint account with my wife {PERSON}
please add {PERSON} to my policy
The beneficiary is {PERSON}, my sister.
Remove {PERSON} from the list and put {PERSON} instead
Could you change the name on the card to {TITLE} {PERSON}?
Is this {TITLE} {LAST}? Yes, this is {LAST} speaking.
good morning {TITLE} {LAST}
{TITLE} {LAST} will see you now.
I want to talk to {TITLE} {LAST} please
Yours sincerely,\\n\\n{TITLE} {PERSON}
{TITLE} {FIRST} {LAST}\\n{ADDRESS}
To: {PERSON}\\nFrom: {PERSON}\\nSubject: {ORG} contract
> On {DATE}, {PERSON} wrote:\\n> See you in {CITY}
Kind regards\\n\\n{PERSON}\\n{JOB}\\n{ORG}\\nPhone: {PHONE}\\nFax: {PHONE}
{PERSON}\\n{ORG}\\n{ADDRESS}\\nTel. {PHONE}\\nMobile {PHONE}
{ORG}\\n{ADDRESS}\\n{CITY} {ZIP}\\n{COUNTRY}
{ORG}\\n\\n{ADDRESS}\\n\\nwww.example.com
{PERSON}, {JOB}\\n{ORG}
Invoice to: {ORG}, {ADDRESS}
Bill to\\n{PERSON}\\n{ADDRESS}\\n{CITY}\\n{COUNTRY}\\n{ZIP}
Shipping address:\\n{PERSON}\\n{PIECES}
{PERSON}\\n\\n{PIECES}
{TITLE} {PERSON}\\n{PIECES}
> {PERSON}\\n> {ORG}\\n> {PIECES}
{PIECES}
Return address: {PIECES}
the parcel went to {PIECES} by mistake
{ORG} has its head office at {PIECES}.
Send the forms to {ORG}, {PIECES}
where do you live? {ADDRESS}
I used to live at {ADDRESS}, now I am at {ADDRESS}.
please change my delivery address to {ADDRESS}
my new address is {ADDRESS} and my phone is {PHONE}
A taxi from {ADDRESS} to {ADDRESS} please
The party is at {ADDRESS} on {DATE}, ask for {FIRST}.
The keys are with {FIRST} at {ADDRESS}.
Is there parking near {ADDRESS}?
How far is {ADDRESS} from the station?
{ADDRESS} was sold for 1.2 million.
The house on {ADDRESS} burned down last night.
The bus stops on {STREET} every ten minutes.
There are roadworks on {STREET} until {DATE}.
I live on {STREET} street
We grew up on {STREET}, near {ORG}.
She runs a bakery on the south side of {STREET}.
Meet me where {STREET} crosses {STREET}
My postcode is {ZIP}
zip {ZIP} please
ZIP/Postal code: {ZIP}
do you deliver to {ZIP}?
{ZIP} {CITY}
{CITY}, {ZIP}
City: {CITY}\\nZIP: {ZIP}\\nCountry: {COUNTRY}
I'm flying from {CITY} to {CITY} tomorrow
What's the weather like in {CITY}?
{CITY} is beautiful this time of the year
Has anyone been to {CITY}?
who wants to join me in {CITY} next month
We spent last weekend in {CITY} and it was lovely.
The train to {CITY} left at noon.
She came back to {CITY} by boat.
I was born in {CITY} but grew up in {CITY}, {COUNTRY}.
I'm {NRP} but have lived in {COUNTRY} since {DATE}.
We are {NRPS}, proud of it.
All {NRPS} know that song.
The {NRP} team trained in {CITY} this morning.
that new {NRP} restaurant on {STREET}
Best {NRP} food in {CITY}, says {PERSON}.
{ORG} is a {NRP} manufacturer of machine tools.
{ORG} is an {NRP} bank with branches in {COUNTRY}.
a {DATE} {NRP} comedy directed by {PERSON}, with {PERSON} and {PERSON}
The {NRP} novelist {PERSON} died in {DATE}.
The {NRP} police arrested {PERSON} at the border.
{COUNTRY}'s prime minister visits {COUNTRY}
{COUNTRY} minister resigns after vote
{COUNTRY} and {COUNTRY} signed the treaty in {DATE}.
On {DATE} the {NRP} parliament passed the law.
The law of {DATE} protects tenants.
During {DATE}, {ORG} opened shops in {CITY} and {CITY}.
It has been broken since {DATE}
My birthday is {DATE}
Date of birth {DATE}
Valid until {DATE}
Signed in {CITY}, {DATE}
Date: {DATE}\\nName: {PERSON}\\nCompany: {ORG}
Due {DATE}. Contact: {PERSON}
We'll see each other {DATE} at {ORG}, {ADDRESS}
The report was filed on {DATE} by {PERSON}.
{DATE}: {PERSON} called, no answer
{DATE} login from {CITY}
{PERSON} joined {ORG} in {DATE} and left in {DATE}.
{PERSON} just began at {ORG}
i work at {ORG}
I quit {ORG} last week
do you like working for {ORG}?
{ORG} raised money from {ORG} and {ORG}.
{ORG} was started by three friends: {PERSON}, {PERSON} and {PERSON}.
{PERSON} and {PERSON} founded {ORG} in a garage in {CITY}.
{ORG}, {ORG} and {ORG} were the biggest customers.
{ORG}'s {PERSON} won the award for best {JOB}
{PERSON} of {ORG} speaks at ten, {PERSON} of {ORG} at eleven.
The keynote is by {PERSON} ({ORG})
{PERSON}, {JOB} at {ORG}, told us: "We are delighted."
"It was a mistake," said {PERSON}, the {JOB}.
{PERSON}, the {JOB}, was not amused.
I'm a {JOB} at {ORG}
My occupation: {JOB}
Position: {JOB}\\nEmployer: {ORG}
We are hiring a {JOB} in {CITY}
{PERSON} became {JOB} of {ORG} in {DATE}
The {ORG} app crashes every time
Why was I charged twice by {ORG}?
I bought it at {ORG} on {STREET}
{ORG} helps companies find staff.
{ORG} is a studio in {CITY} that makes games.
The {ORG} office in {CITY} is closed
{ORG} is hiring!
She studied at the University of {CITY}
{PERSON} studied law at the University of {CITY} in {DATE}.
The Bank of {COUNTRY} raised rates
{ORG} supports musicians and their families, according to its website.
Not a fan of {PERSON}, but this album is great.
The riff on the second song (played by {PERSON}) is a classic.
This is {PERSON} at her best.
Has {PERSON} ever made a bad record?
Number 7: {PERSON}. Nobody sings like that.
a cover of the {PERSON} song, even better than the original
I saw {PERSON} live in {CITY} in {DATE}
Written by {PERSON}\\nProduced by {PERSON}
Directed by: {PERSON}\\nCast: {PERSON}, {PERSON}
Drama, Comedy\\nDirector: {PERSON}
Starring: {PERSON}, {PERSON} and {PERSON}
Nobody remembers that {PERSON} wrote it with {PERSON}.
It's not like the {PERSON} book at all.
{PERSON}'s fans were waiting outside.
{PERSON}'s daughter found the letters.
Everyone knew about {FIRST}'s brother.
a present from {PERSON}
My favourite teacher was {TITLE} {LAST}
{PERSON} is honest. You can trust her.
{PERSON} is a kind person who listens.
{PERSON} will give a talk at the meeting
{FIRST} gave {FIRST} a lift to {CITY}
{FIRST}: where are you?\\n{FIRST}: in {CITY}, with {FIRST}
{PERSON}: I never said that.\\n{PERSON}: Yes you did!
There were five of us: {FIRST}, {FIRST}, {FIRST}, {FIRST} and {FIRST}.
Winners: {PERSON}, {PERSON}, {PERSON}
{PERSON} sentenced to two years
Killer of {PERSON} found
{PERSON} wins in {CITY}
The nurse {PERSON} saw the patient on {DATE}.
Emergency contact: {PERSON} (mother), {PHONE}
Patient name: {PERSON}\\nDOB: {DATE}\\nAddress: {ADDRESS}
{TITLE} {LAST} prescribed it in {DATE}
My card number is 5500 0000 0000 0004, name {PERSON}
What is the balance of card 4242 4242 4242 4242?
Write to {EMAIL} or call {PHONE}, ask for {FIRST}
My e-mail is {EMAIL} and I live in {CITY}
Name: {PERSON}, mail: {EMAIL}, born {DATE}
User {EMAIL} signed in from {CITY}
The transfer to GB82 WEST 1234 5698 7654 32 was made by {PERSON}.
My social security number is 078-05-1120 and my name is {PERSON}
my passport was issued in {CITY} on {DATE}
The plate is registered to {PERSON}, {ADDRESS}.
ssh from 10.4.17.2 by {FIRST}
Where can I see my last 5 transactions?
How do I reset the pin of my card?
I'd like to close my account next month.
The parcel arrives between 8 and 10 tomorrow morning.
I called last Tuesday and again this week, nobody answers.
It took 3 weeks and 2 phone calls.
We open at 9 and close at 17:30 every day.
Chapter 12, page 304, second edition
10... 9... 8... ignition!
Which options do I have?
He ran 100 metres in 11.2 seconds last summer.
The house has 4 rooms and a garden of 300 square metres.
It is more than 50 years old.
My cat is called Miss and she is a princess.
The doctor said I should rest for two days.
The manager was rude and the teacher was late.
I work for {ORG}
I used to work for {ORG} as a {JOB}, then I moved to {ORG}.
My first job was at {ORG}
She left {ORG} for {ORG} in {DATE}.
{FIRST} spent two years at {ORG} and one at {ORG} in {CITY}.
{ORG} later became {ORG}.
{ORG}, which was called {ORG} until {DATE}, makes pumps.
Has {ORG} answered yet?
{ORG} lost my luggage
Never again {ORG}!
thanks {ORG} for nothing
My pension is with {ORG}.
I have an account with {ORG}
Do you accept vouchers from {ORG}?
The invoice from {ORG} is wrong.
You need to call {ORG} about that.
{ORG} charged my card twice
The address of {ORG} is {ADDRESS}
Where is {ORG}? - At {ADDRESS}.
{ORG} moved to {ADDRESS}
{ORG} is an agency based in {CITY}.
{ORG} is a family business from {CITY}
{ORG} has 300 employees and invests in research.
In {DATE}, {ORG} invested in a new factory near {CITY}.
{ORG} sued {ORG} over a patent.
{ORG} and the city of {CITY} will build a school.
{PERSON} leads research at {ORG}.
{PERSON} is the new face of {ORG}
{PERSON} ({ORG}): slides attached
The founders of {ORG}, {LAST} and {LAST}, met in {CITY}.
It was founded by {LAST}, {LAST} and {LAST}.
our founders: {LAST}, {LAST} and {LAST}
{LAST}, {LAST} and {LAST} scored.
The authors are {LAST}, {LAST}, {LAST} and {LAST}.
{LAST} et al. showed this in {DATE}.
According to {LAST} ({DATE}), it does not.
the {LAST} novel is better than the film
A typical {LAST} song, long and loud.
I don't like the late {LAST} records.
You picked a good day to visit me, {FIRST}!
Remember me, {FIRST}?
Come on {FIRST}, sing!
Oh {FIRST}, what have you done
ex-{CLUB} striker {LAST} retires
former minister {LAST} was there too
The {NRP} army and the {NRP} navy trained together.
{NRP} border guards stopped a lorry.
a {NRP} bank
The {NRP} Embassy in {CITY} is closed on {DATE}.
{PERSON}\\n{JOB}\\n{ORG}\\n{PIECES}
{PERSON}\\n{JOB}\\n{ORG}\\n{ADDRESS}\\nMobile: {PHONE}\\nDesk: {PHONE}
{PERSON}\\n{ORG}\\n{ADDRESS}\\nFax: {PHONE}
{FIRST} {LAST}\\n{ORG}\\n{CITY}
{ORG}\\n{ADDRESS}
{ORG}\\n{PIECES}\\n{PHONE}
The corner of {STREET} and {STREET} was closed.
Where should we send it? To {ADDRESS}
Send my statement to {ADDRESS}, please.
please post it to {PIECES}
The computer industry grew quickly.
Radio executives and film directors met at the fair.
Several teachers and nurses complained.
The police and the border force were informed.
An assistant showed us the way.
Our website lists all prices.
The Sunday before the holiday we stayed at home.
On Labour Day the shops are closed.
Last Friday it rained all day.
see you next Monday at 9
I used to work at {ORG} as a {JOB}
I work for {ORG} as {JOB}, but only two days a week.
He worked as {JOB} for {ORG} until {DATE}.
Trained as {JOB}, she now runs {ORG} with her brother.
{PERSON} started as {JOB} and ended as {JOB}.
After a year as {JOB} in {CITY} he went back to {ORG}.
They took me on as {JOB} last spring, now I am looking again.
my uncle works as {JOB} in {CITY}
What does a {JOB} earn at {ORG}?
I am looking for work as {JOB}, full time if possible.
She gave up her job as {JOB} and opened a shop.
Occupation: {JOB}\\nEmployer: {ORG}\\nCity: {CITY}
Job title: {JOB}
Previous position: {JOB} at {ORG} ({DATE})
Role: {JOB}, reports to {PERSON}
{DATE} to {DATE}: {JOB}, {ORG}, {CITY}
{JOB} - {ORG} - {CITY}
{FIRST} has been promoted to {JOB}.
We promoted {PERSON} from {JOB} to {JOB}.
{PERSON} is a {JOB} by trade.
Ask the {JOB} at {ORG} to sign it.
Our {JOB}, {PERSON}, is away until {DATE}.
As {JOB} of {ORG}, {PERSON} earned too little.
{ORG} fired its {JOB} after two weeks.
The {JOB} {PERSON} from {CITY} won the raffle.
{FIRST} wants to be a {JOB} when she grows up
{PERSON} spent three years at {ORG} as {JOB}.
{PERSON} was assistant to {PERSON} at {ORG} in {CITY}.
In {DATE} {ORG} in {CITY} became {ORG}.
{ORG} in {CITY}, today part of {ORG}, closed in {DATE}.
{ORG} was renamed {ORG} in {DATE}.
{ORG} (formerly {ORG}) has a new owner.
First {ORG}, then {ORG}, now {ORG}: she changes every year.
He left {ORG} in {CITY} to join {ORG}.
He moved from {ORG} to {ORG} in {CITY}.
The following summer I was at {ORG} in {CITY}.
{ORG} bought {ORG} for two million in {DATE}.
{ORG} merged with {ORG} and took its name.
{ORG} competes with {ORG} and {ORG}.
I would rather work for {ORG} than for {ORG}
my interview at {ORG} is on {DATE}
i got an offer from {ORG}, should i take it?
the salary at {ORG} is better than at {ORG}
Signed for {ORG}: {PERSON}
On behalf of {ORG}, {PERSON} accepted the prize.
{ORG} sponsors the {ORG} festival.
{ORG} is our supplier for screws.
{ORG} delivers to {COUNTRY} only.
We switched from {ORG} to {ORG} last year and saved a lot.
The contract between {ORG} and {PERSON} ends on {DATE}.
Has {ORG} paid invoice 4410?
The people at {ORG} were kind.
{ORG} won't refund me.
I called {ORG} three times
{ORG} says the part is out of stock.
Your order with {ORG} has been shipped.
Welcome to {ORG}, {FIRST}!
{FIRST} from {ORG} called about the quote.
{ORG}, {CITY}
{ORG} {CITY}
{ORG}\\n{CITY}, {COUNTRY}
{ORG}, {ADDRESS}, {COUNTRY}
Visit {ORG} at {ADDRESS}
From: {ORG}\\nTo: {PERSON}
Company: {ORG}\\nContact: {PERSON}
Employer: {ORG}
Bank: {ORG}\\nAccount holder: {PERSON}
Insured with {ORG} since {DATE}
The {ORG} choir has a new conductor.
{ORG} has played for {ORG}, {ORG} and the city of {CITY}.
It serves customers all over {COUNTRY}.
{CITY} bridge is closed for repairs.
The {CITY} marathon is on {DATE}.
the road from {CITY} to {CITY} is flooded
The river runs through {CITY} and {CITY}.
{CITY} airport was crowded.
{CITY} is burning, said the headline.
{CITY} has two theatres.
{CITY} or {CITY}?
{CITY}, {CITY} and {CITY} are the candidates.
Is {CITY} in {COUNTRY}?
{CITY} is the capital of {COUNTRY}, isn't it?
In {COUNTRY} they drive on the left.
I miss {COUNTRY}
Greetings from {COUNTRY}!
{COUNTRY} won, {COUNTRY} lost.
How do you say hello in {COUNTRY}?
the best thing about {CITY} is the food
Made in {COUNTRY}
Country of birth: {COUNTRY}
Place of birth: {CITY}
I grew up in a village near {CITY}
{FIRST}: Hello there.\\n{FIRST}: Who are you?\\n{FIRST}: I am {PERSON}.
{FIRST}: What a day!\\n{FIRST}: Tell me, {FIRST}, what happened?
{LAST}: We need a plan.\\n{LAST}: I have one.
{FIRST} (laughing): Never!\\n{FIRST}: Why not, {FIRST}?
{FIRST} > can you hear me\\n{FIRST} > yes
[10:42] {FIRST}: ok\\n[10:43] {FIRST}: see you there
My name is {FIRST} but my friends call me {FIRST}.
I'm {PERSON}, but just {FIRST} is fine.
i am {FIRST}, not {FIRST}
It's spelled {LAST}, with a {LAST} like my father's.
Tell {FIRST} that {FIRST} called.
{FIRST}, {FIRST} is here.
{FIRST} and I went home.
ex-wife {PERSON} got the house
the ex-{ORG} man {LAST} said no
This poem by the young {LAST} is his best.
a film by {LAST} and a book by {LAST}
The {LAST} family lives at {ADDRESS}.
Mr and Mrs {LAST} moved to {CITY}.
Home: {ADDRESS}, {COUNTRY}
Name: {PERSON}\\nAddress: {ADDRESS}, {CITY}, {COUNTRY}
I have moved to {ADDRESS}, {CITY}
My address is {ADDRESS}, is that in your system?
We met at {ADDRESS} at nine.
Name: {PERSON}\\nStreet: {LINE}\\nCity: {CITY}\\nPostcode: {ZIP}
""".strip().split("\n")
