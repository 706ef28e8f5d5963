"""Names and numbers where they mislead: lists on lines, capitals, signatures, and what is named and is no person. Data only.

Written for this model; `synthesis.py` fills the slots with invented names and keeps their places. What has no slot is
outside every type, or a product or work.
"""

from own.grammar import lines

# For both token heads.
NAMED = lines("""
{PERSON}\\n{PERSON}\\n{PERSON}
{PERSON}\\n{PERSON}\\n{PERSON}\\n{PERSON}\\n{PERSON}
Present: {PERSON}, {PERSON}, {PERSON}\\nApologies: {PERSON}
Attendees\\n{PERSON}\\n{PERSON}\\n\\nMinutes: {PERSON}
1. {PERSON}\\n2. {PERSON}\\n3. {PERSON}
- {PERSON}\\n- {PERSON}
{PERSON} ({ORG})\\n{PERSON} ({ORG})\\n{PERSON} ({ORG})
{ORG}\\n{ORG}
{ORG}\\n{ORG}\\n{ORG}
Our partners\\n{ORG}\\n{ORG}
{GPE}\\n{GPE}\\n{GPE}
{GPE}, {GPE}, {GPE}, {GPE}
Purchasing\\n{ORG}
Accounts\\n{ORG}, {GPE}
{PERSON}\\nHead of Purchasing\\n{ORG}
{PERSON}\\nJunior Accountant\\n{ORG}\\n{GPE}
{PERSON}\\nSenior Buyer\\n{ORG}
Regards\\n{PERSON}\\nField Engineer\\n{ORG}
Best\\n\\n{PERSON}\\nOffice Manager
Cheers,\\n{PERSON}
Thanks!\\n{PERSON}\\n{ORG}
Cc: {PERSON}; {PERSON}; {PERSON}
From: {PERSON}\\nTo: {PERSON}\\nSubject: Lunch
Team A: {PERSON}, {PERSON}\\nTeam B: {PERSON}, {PERSON}
Goals: {PERSON}, {PERSON} (2)
Cast\\n{PERSON} as the baker\\n{PERSON} as the ghost
Row 4: {PERSON}\\nRow 5: {PERSON}
Speaker: {PERSON}, {ORG}
Photo: {PERSON}
Text: {PERSON}\\nDrawings: {PERSON}
In memory of {PERSON}
Winner: {PERSON} ({GPE})
{PERSON} asked {PERSON} whether {PERSON} had left.
I gave the keys to {PERSON} and the folder to {PERSON}.
{PERSON} can't come, so {PERSON} takes over from {PERSON}.
Ask {PERSON} or {PERSON}, not me.
The heading is set in Garamond and the text in Verdana.
Use Calibri or Helvetica, never Courier.
Please print the menu in Baskerville, 12 point.
The Franklin is a stove, and the Jacobs is a chuck.
Add a dash of Tabasco and two spoons of Hellmann's.
Open the file in Photoshop and export it for Excel.
Take one Aspirin and two Imodium.
The Fiat would not start, so we took the Vespa.
My Dyson is older than my Philips razor.
We drank a Chardonnay and two Rieslings.
Plant the Charlotte and the Maris Piper in April.
The Victoria sponge needs three eggs.
Order two Caesar salads and a Margherita.
The Bunsen burner and the Petri dish are in cupboard two.
The Gaussian filter comes before the Laplace transform.
Ohm's law, Newton's rings and the Doppler effect are on page nine.
Set the Kelvin scale, not the Celsius one.
The Heimlich manoeuvre saved him.
Parkinson's and Crohn's are covered by the policy.
Turn left into Albert Road and right at Duke Street.
The bus stops at Victoria Square and at King's Cross.
Meet at the corner of Baker Lane and Mill Street.
Use the Jenkins job and the Maven cache.
The Ada compiler and the Julia package are installed.
Run Jasmine tests with Ruby and Django.
Deploy Kafka before Cassandra and Hadoop.
The Alexa skill talks to Siri.
Mark the box and bill the client.
Will you drop the sandy rug in the hall?
Rose petals, dill and a pinch of sage.
May is cold, April was colder, and June is far away.
The carter, the cooper and the smith met at the mill.
Grant applications close at noon.
Chase the payment and frank the letter.
The art of being earnest is to be frank.
DEAR ALL, PLEASE READ THE NOTE ON THE DOOR.
MEETING MOVED TO MONDAY. BRING YOUR LAPTOP.
NOTICE: THE LIFT IS OUT OF ORDER.
NO ENTRY. STAFF ONLY.
{PERSON} WILL CHAIR THE MEETING IN {GPE}.
{ORG} HAS MOVED TO {GPE}.
""")

# Nobody's data, for the personal head: rooms, levels, counts, terms.
NOBODYS = lines("""
The lockers are on level {NUMBER}.
Level {NUMBER}, bay {NUMBER}
Meet me at gate {NUMBER}, terminal {NUMBER}.
The lecture is in hall {NUMBER}, the exam in room {NUMBER}{NUMBER}.
Room {NUMBER}{NUMBER} is free until noon.
We sat in block {NUMBER}, row {NUMBER}.
Take the lift to floor {NUMBER}.
Stand {NUMBER} in hall {NUMBER}
Take highway {NUMBER} as far as exit {NUMBER}.
Route {NUMBER} is closed.
Junction {NUMBER} of the M{NUMBER}
Platform {NUMBER}, car {NUMBER}
Cabin {NUMBER}, deck {NUMBER}
Only {NUMBER} days left!
There are {NUMBER} hours to go.
{NUMBER} weeks to the exam, {NUMBER} chapters to read.
The offer ends in {NUMBER} hours.
{NUMBER} minutes on foot, {NUMBER} by bus
Chapter {NUMBER}, lesson {NUMBER}
Warehouse {NUMBER}, rack {NUMBER}, shelf {NUMBER}
Invoice {NUMBER}/{NUMBER} has been paid.
Table {NUMBER} ordered {NUMBER} soups.
Studio {NUMBER} is on air.
The bar on the {NUMBER}th floor opens at six.
Building {NUMBER}, entrance {NUMBER}
port = {NUMBER}{NUMBER}
timeout: {NUMBER}
max_connections={NUMBER}
Window seat {NUMBER}A, aisle seat {NUMBER}C
The course takes {NUMBER} weeks and costs {SUM}.
Warranty: {NUMBER} months
The museum has {NUMBER} rooms on {NUMBER} floors.
Locker {NUMBER}, code on the back of the card
Section {NUMBER} of the handbook, page {NUMBER}
Lane {NUMBER} is for slow swimmers.
Pump {NUMBER}, {NUMBER} litres
Courts {NUMBER} and {NUMBER} are wet.
The ward has {NUMBER} beds.
In zone {NUMBER} you pay {NUMBER} euros.
""")
