"""Facts without feeling: minutes, notices, headlines, companies, science, instructions. Data only, written for this model.

Many of them hold words that people use when they feel something (loss, crash, attack, gain, award): what is told
is told, not judged.
"""

from own.grammar import lines, words

SLOTS = {
    "body": words(
        "the housing committee | the port authority | the school board | the central bank | the regional court | the standards agency | "
        "the water utility | the federation | the parish | the harbour master | the senate | the ministry of transport | the tax office | the union"
    ),
    "firm": words(
        "Halden Foods | Orvik Group | Pellmore Energy | Castrigan | Brightwater Rail | Tessaro | Nordhaven Steel | Quillon Media | Marbury Foods | "
        "Ostrava Glass | Kestrel Air | Lumeno | Dunmore Pharma | Vantix | Sable Logistics | Arbour Bank"
    ),
    "day": words("Monday | Tuesday | Wednesday | Thursday | Friday | 3 May | 12 October | next week | the end of the month | the first of April"),
    "n": words("2 | 3 | 4 | 6 | 7 | 9 | 11 | 14 | 18 | 23 | 27 | 35 | 42 | 58 | 61 | 74 | 85 | 96 | 120 | 240 | 310 | 1,450 | 2,600"),
    "p": words("0.2 | 0.7 | 1.1 | 1.9 | 2.4 | 3.3 | 4.8 | 5.5 | 7 | 9.2 | 12 | 16 | 21"),
    "place": words("Ghent | Porto | Cardiff | Graz | Tampa | Sendai | Lima | Nairobi | Bergen | Adelaide | Leipzig | Boise | Galway | Izmir | the canal basin | the east gate"),
    "what": words("the annual report | the draft plan | the timetable | the ruling | the survey | the tender | the audit | the second reading | the figures for March | the minutes"),
    "sad": words("a burglary | a fire in a warehouse | a storm | a collision | an earthquake | a strike | fraud | a power failure | a flood | an outbreak of measles | a drought | a landslide"),
    "proper": words("the bridge | the stadium | the railway line | the archive | the reservoir | the runway | the market hall | the laboratory | the ring road | the dam"),
    "part": words("the lever | the hinge | the cable | the filter | the lid | the valve | the green button | the spindle | the bracket | the cartridge"),
    "job": words("treasurer | secretary | coach | director of research | head of sales | ombudsman | chair | bishop | conductor | spokeswoman"),
}

NEUTRAL = lines("""
{body} will publish {what} on {day}.
{body} [has postponed|discussed|approved|adjourned|received] {what}.
{body} said {what} would be [ready|available|sent out] by {day}.
Minutes of the meeting of {day}: {n} members were present, {n} sent apologies.
Item {n}: {what}. [Noted.|No decision.|Carried over to {day}.|Vote: {n} to {n}.]
Apologies for absence were received from {n} members.
Next meeting: {day}, {n}.30, room {n}.
Action: [circulate|file|print|check] {what} by {day}.
{firm} [opened|closed|moved|rented] its [office|depot|branch] in {place}.
{firm} will [report|publish] its results for the [first|second|third] quarter on {day}.
{firm} [employs|has] {n} people in {place}.
{firm} named a new {job}.
{firm} and {firm} [are in talks|signed an agreement|share a supplier] in {place}.
{firm} [will hold|holds] its annual meeting in {place} on {day}.
Shares of {firm} [closed|opened|traded] at {n}.{n} [euros|dollars|pounds].
Shares of {firm} [were unchanged|were little changed|changed hands {n} times] on {day}.
{firm} issued bonds of {n} million [euros|dollars] due in {n} years.
{firm} filed its [10-K|annual accounts|prospectus] on {day}.
Analysts at {firm} keep their rating for {firm} at hold.
$ABX {n} day average at {n}.{n}
Stocks to watch on {day}: {firm}, {firm}, {firm}
{firm} - ex-dividend date {day}
Dividend of {n} cents per share, payable on {day}.
The [yield|rate|index] stood at {p} per cent[ on {day}|].
Turnover for the year was {n} million, compared with {n} million the year before.
The number of [tickets|permits|licences] went from {n} to {n}.
Police are investigating {sad} in {place}.
Insurers paid out for {sad} in {place} on {day}.
The inquiry into {sad} [opens|resumes|enters its second week] on {day}.
The exhibition shows photographs of {sad} of 1953.
The law on {sad} dates from 1974 and has {n} sections.
Those hurt in {sad} were taken to two hospitals.
The [novel|play|film] is about {sad} and the people who lived through it.
A man aged {n} is charged with fraud and will appear in court on {day}.
The judge sentenced him to {n} months.
The patient was admitted on {day} with pain in the left knee.
The test was negative. [A copy goes to the surgery.|]
The sample tested positive for nickel.
The award for [best|first] short film is presented on {day}.
The winner is decided by lot.
Prizes are handed out at {n}.00 in {place}.
The best known [map|version|copy] is kept in {place}.
The attack on the fortress began at dawn and lasted {n} hours.
The army lost {n} ships and took {n}.
He died in {place} in 1911.
She was born in {place} and studied law.
{proper} [was built|was opened|was closed|was widened|was completed] in 19[08|23|37|58|64|85|96].
{proper} is {n} metres [long|wide|high].
{proper} will be closed for {n} days from {day}.
Work on {proper} [starts|ends|continues] on {day}.
Turn {part} to the left and pull.
Remove {part} before you lift {part}.
If {part} does not move, see page {n}.
Do not clean {part} with water.
Press {part} for {n} seconds until the lamp goes out.
The function returns an error if the list is empty.
The loop ends when the counter reaches {n}.
The method takes two arguments and returns a string.
Kill the process with signal 9 and start it again.
The exception is thrown in line {n}.
You can [call|set|override] this in the configuration file.
What version of the compiler do you use?
Can you post the full stack trace?
The default value is {n}.
I use the second one for dates and the first one for times.
I bought a size {n}. [I usually wear a {n}.|It has two pockets.|I am 5'4.]
The sleeves end at the elbow.
It comes in blue, grey and black.
It is made of cotton with {p} per cent elastane.
Delivered on {day}, box of {n}.
The train to {place} leaves from platform {n}.
The bus stops at [the church|the school|the mill] and then in {place}.
It will be cloudy in {place} with {n} degrees on {day}.
Rain in the morning, dry from noon.
The moon is {n} days old.
Sulphur burns with a blue flame.
The cells divide every {n} hours.
Light from the star takes {n} years to reach us.
The species lives in rivers and feeds on insects.
A heart attack is caused by a blocked vessel.
Depression is treated with talking therapy or medicine.
Love letters from the years 1790 to 1802 are in box {n}.
The word happy has two syllables.
The colour of mourning differs from country to country.
[Dear Sir or Madam|Hello|Hi all|Good morning], please find attached {what}.
[Hello|Hi], the {job} asked me to send you {what}.
Kind regards, the {job} of {body}
Best wishes from {place}
Yours sincerely
Thanks, received.
Thank you for your message. I am out of the office until {day}.
Please reply to this address by {day}.
Who has the key to room {n}?
I am at the station and will be there at {n}.15.
We have a meeting at nine and another at {n}.
My cousin works for {body}.
He asked whether {what} was public.
{place}: {body} to decide on {proper}
{firm} to publish results on {day}
{body} names new {job}
Court to hear case about {proper} on {day}
{n} people took part in the survey
Poll: {n} per cent undecided
How {body} counts the votes
What to know about {what}
Explained: who pays for {proper}
""")

# The same worlds, judged: that not everything in this voice is neutral.
POSITIVE = lines("""
[We are delighted|We are pleased|I am so happy] that {proper} is open again.
{what} [is|are] a [joy to read|model of clarity|pleasure to use].
Thank you, {body}, for saving {proper}!
{firm} [treated us wonderfully|is a great place to work|has the nicest staff].
The {job} [did a wonderful job|was an inspiration|made everybody feel welcome].
This answer saved my week, thank you so much.
What a lovely evening at {proper}.
""")
NEGATIVE = lines("""
[We are appalled|We are disappointed|I am furious] that {proper} is closed again.
{what} [is|are] a [disgrace|mess from start to finish|waste of paper].
Shame on you, {body}, for wrecking {proper}!
{firm} [treated us terribly|is a dreadful place to work|has the rudest staff].
The {job} [did a terrible job|was a disgrace|made everybody feel small].
This answer is wrong and cost me a week.
What an awful evening at {proper}.
""")
