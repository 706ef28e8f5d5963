"""What customers and colleagues write about rooms, parcels, apps and people, for the sentiment head.

Written for this model: film reviews and tweets, which the labelled sets are made of, hardly say that a room
was spotless or that a ticket was solved within the hour.
"""

import random

from corpora import Example

_ORDER = ("positive", "negative", "neutral")
# (subjects; what pleases; what annoys; what merely is), each a list of ways to say it.
THINGS = (
    (
        "The room|Our room|The apartment|The bathroom|The hotel room|The cabin|The suite",
        "was spotless|was immaculate|was sparkling clean|was bright and quiet|felt like home|had everything we needed|"
        "smelled fresh|was ready two hours early|overlooked the sea and took our breath away|was bigger than expected|"
        "was cosy and warm|was worth every cent|was tidied every morning without fail|could not have been cleaner",
        "was filthy|smelled of smoke|had mould on the ceiling|was freezing all night|was nothing like the photos|"
        "had stains on the sheets|was so noisy that we could not sleep|had no hot water|was crawling with ants|"
        "had not been cleaned|was tiny and stuffy|was double-booked|had a broken lock|was anything but clean",
        "has two single beds|is on the third floor|faces the car park|measures 24 square metres|has a desk and a lamp|"
        "was booked for three nights|can be reached by lift|costs 90 euros a night",
    ),
    (
        "The staff|Our waiter|The receptionist|The driver|The nurse|The technician|The teacher|The owner|The agent",
        "went out of their way to help us|was kind and patient|remembered our names|answered every question|"
        "could not have been more helpful|stayed late to fix it|made us feel welcome|explained everything clearly|"
        "listened and understood|was a true professional|solved it on the first call|knew exactly what to do|"
        "was on time and polite|deserves a raise",
        "was rude from the start|ignored us for half an hour|rolled their eyes|hung up on me|did not care|"
        "shouted at my mother|had no idea what they were doing|lied to us|never showed up|made us feel like a burden|"
        "talked down to me|blamed me for the mistake|refused to give a refund|kept us waiting for two hours",
        "works from nine to five|asked for my booking number|wore a blue uniform|speaks English and Spanish|"
        "handed me a form|checked my passport|is called Alex|will call back on Thursday",
    ),
    (
        "Support|Customer service|The help desk|Their support team|The hotline|The chat",
        "solved my problem in an hour|solved my problem within minutes|fixed it the same day|replied within seconds|"
        "sorted everything out|was fast and friendly|sent a replacement at once|refunded me without any fuss|"
        "really knows the product|walked me through every step|got me back to work in no time|never lets me down|"
        "resolved the ticket before lunch|is the best I have ever dealt with",
        "never answered|took three weeks to reply|closed my ticket without a fix|keeps sending canned answers|"
        "was useless|could not solve a simple problem|passed me from one person to the next|promised a call and never rang|"
        "is a joke|asked for the same log five times|left me on hold for an hour|did not solve my problem|"
        "wasted my whole morning|made it worse",
        "is open on weekdays|can be reached by e-mail|asked for the serial number|forwarded my request|"
        "is based in two offices|created a ticket|uses a web form|answers in the order of arrival",
    ),
    (
        "The app|This app|The new version|The website|The update|The plugin|The dashboard|The software|The search",
        "just works|is lightning fast|saves me hours every week|is a joy to use|has never crashed on me|is so intuitive|"
        "does exactly what it promises|makes my work so much easier|finally fixed the sync|is beautifully simple|"
        "replaced three other tools for us|works offline without a hitch|is a huge step up|paid for itself in a month",
        "crashes every time I open it|is painfully slow|deleted all my notes|drains the battery|is full of bugs|"
        "keeps logging me out|broke our build|is a nightmare to set up|freezes on start|lost my data|"
        "spams me with ads|never syncs|asks for far too many permissions|is worse than the old one",
        "is available for Android and iOS|opens in a new tab|requires an account|was released in March|"
        "stores files in a folder|shows a list of orders|has a light and a dark theme|supports four languages",
    ),
    (
        "The food|The soup|Dinner|Breakfast|The pizza|The coffee|My steak|The cake|The menu|Lunch",
        "was delicious|was out of this world|melted in the mouth|was cooked to perfection|was fresh and full of flavour|"
        "was the best I have had in years|was hot and generous|left us wanting more|was worth the wait|hit the spot|"
        "was a delight from start to finish|tasted like my grandmother's|was simply divine|came out quickly and piping hot",
        "was cold|was inedible|was bland and overpriced|made us ill|was raw in the middle|tasted like cardboard|"
        "was swimming in fat|took an hour and a half to arrive|was stale|was burnt|had a hair in it|"
        "was a disappointment|was far too salty|went straight into the bin",
        "is served from six to ten|contains nuts and milk|comes with rice or chips|costs twelve dollars|"
        "changes every week|was ordered at noon|is made with oat milk|comes in two sizes",
    ),
    (
        "The parcel|My order|The delivery|The package|The shipment|The sofa|The courier",
        "arrived a day early|came beautifully wrapped|arrived in perfect condition|was here in no time|"
        "was exactly as described|came with a handwritten note|was carried up to the fourth floor for us|"
        "arrived safe and sound|got here faster than promised|exceeded our expectations|came on time as always|"
        "was packed with great care|made my day|arrived without a scratch",
        "never arrived|arrived broken|came two weeks late|was left in the rain|was the wrong size|had parts missing|"
        "was returned without a reason|got lost twice|was opened by someone|arrived scratched and dented|"
        "still has not shipped|was nothing like the picture|was delivered to the wrong house|has been stuck for a month",
        "was shipped on Monday|is on its way|weighs two kilos|needs a signature|can be tracked online|"
        "contains three items|will be delivered between 8 and 12|was sent by rail",
    ),
    (
        "The phone|The laptop|The battery|The headset|The printer|The camera|This vacuum|The bike|The keyboard|The mattress",
        "works like a charm|is still going strong after five years|feels solid and well made|lasts two full days|"
        "is whisper quiet|sounds amazing|is worth the money|charges in half an hour|is a bargain|is light as a feather|"
        "was easy to set up|is built to last|does the job brilliantly|beats everything I owned before",
        "broke after a week|stopped working after two days|overheats constantly|feels cheap|is dead on arrival|"
        "is far too loud|scratches easily|dies after an hour|jams on every page|was a waste of money|"
        "fell apart in my hands|does not do what it says|is overpriced junk|had to go back twice",
        "weighs 1.4 kilograms|comes in black and white|has two ports|uses standard batteries|was made in 2021|"
        "has a twelve month warranty|connects by cable|is ten centimetres wide",
    ),
    (
        "The meeting|The course|The workshop|The talk|The project|The team|The release|Your report|The training|My visit",
        "went really well|was inspiring|taught me more than a year of school|was well worth my time|"
        "finished ahead of schedule|is in great shape|exceeded every goal|was clear and convincing|was a real success|"
        "ran like clockwork|made a strong impression on everyone|was fun and useful|has been a pleasure|hit all its targets",
        "was a waste of time|was a disaster|is months behind|dragged on for ever|was badly prepared|"
        "is full of mistakes|went off the rails|left everyone frustrated|taught me nothing|was cancelled at the last minute|"
        "is falling apart|was chaotic|missed every deadline|was boring to tears",
        "starts at ten|was moved to Friday|takes place in room 4|has nine members|covers the third quarter|"
        "was recorded|ends in June|is on the agenda for next week",
    ),
    (
        "The doctor|The clinic|The flight|The train|The museum|The park|The school|The bank|The shop|The garage",
        "took great care of us|was a pleasure from beginning to end|was smooth and on time|is a hidden gem|"
        "is well worth a visit|made everything easy|was calm and welcoming|fixed it for free|charged less than expected|"
        "kept every promise|has won us over|is the reason we will come back|left us smiling|treated us with respect",
        "charged us twice|was delayed for six hours|lost our luggage|was a complete let-down|was overcrowded and dirty|"
        "cancelled without notice|is a rip-off|treated us like cattle|gave us the wrong papers|"
        "was closed although the sign said open|hid extra fees in the contract|ruined our day|is going downhill|cheated us",
        "is next to the station|opens at eight|leaves from platform 2|is closed on Mondays|was founded in 1962|"
        "has a branch in the centre|takes cards and cash|lies on the edge of town",
    ),
    (
        "Everything|It|The whole thing|The experience|The result|The place|The kitchen|The floor|The car|The table|"
        "The install|The handover|The booking|The repair|The move",
        "was spotless|was flawless|was seamless|was effortless|was painless|was faultless|was top-notch|was superb|"
        "was second to none|was a breeze|was better than promised|was spotless when we arrived|was back in order the same day|"
        "was handled with care|was done in five minutes|has run without a hitch ever since|could not have gone better|"
        "was as good as new|is exactly as it should be|was worth the trip|is priceless",
        "was hopeless|was pointless|was a mess|was careless|was a shambles|was substandard|was painful|was a rip-off|"
        "was worse than promised|was left half done|took all day for nothing|has failed twice since|was dirty when we arrived|"
        "was handled without care|could not have gone worse|is as bad as ever|is not as it should be|was a mistake|"
        "was botched|was useless",
        "was done on Tuesday|is on the left|took place in the morning|has a number|is made of wood|was written down|"
        "is described on page two|was paid by card|is planned for autumn|belongs to my neighbour",
    ),
)
PRAISE = """
I would come back any time|Could not be happier|Ten out of ten|Highly recommended|We will be back|A pleasure from start to finish
I have nothing to complain about|No complaints at all|Not a single problem so far|It never fails|You will not regret it
Exactly what I needed|Problem solved, thank you|This saved my week|Keep up the good work|Hats off to the whole team
Spotless from top to bottom|They solved my problem in an hour|Solved within a day, brilliant|Thank you for the quick help|I was sceptical, but it won me over|Five stars, and I rarely give them|Best purchase of the year
Everything went smoothly|I can finally sleep again|My kids adore it|It fits like a glove|Money well spent|Worth every penny
They fixed it in ten minutes|All my questions were answered|Great value|What a relief|So glad we chose them|It could hardly be better
I did not expect it to be this good|There is nothing I would change|The pain is gone|We are over the moon|Well done
""".strip()
BLAME = """
Never again|Stay away|I want my money back|Save your money|One star is one too many|I regret buying it|What a let-down
Still waiting for an answer|Nobody called me back|I am done with this company|We left after one night|It was not worth it
This is not what I paid for|I expected much more|Nothing works|I have had nothing but trouble|Do not waste your time
The problem is still there|I had to do it all myself|It went from bad to worse|Shame on them|I would not wish it on anyone
The third time this month that it failed|I am not impressed|It could hardly be worse|I have never been so disappointed
They took my money and disappeared|I cancelled at once|Who approved this|It hurts more than before|My patience is at an end
I cannot recommend it|No thanks|They should be ashamed|I am losing customers because of this|It is getting worse every week
""".strip()
FACTS = """
I bought it in May|We stayed for two nights|See the attached invoice|The address is on the back|It is the second one I own
My brother has the same model|Please find the minutes below|I ordered the blue one|There are two of us|We travelled by car
The form has three pages|I will be out of office until Monday|It was a Tuesday|Let me know which date suits you
The list is sorted by name|I have not tried the other one yet|We switched from paper to files|It was raining that day
The manual is in German|Call me when you get there|It replaces the previous model|We are a family of four
""".strip()
OPENERS = "|||||||Honestly, |So far, |To be fair, |All in all, |As I said, |In the end, |This time |Once again, |And "
ENDS = ". . . . . . ! ! . !! …"
_WHOLE = {
    feeling: lines.replace("\n", "|").split("|")
    for feeling, lines in zip(_ORDER, (PRAISE, BLAME, FACTS), strict=True)
}


def says(feeling: str, rng: random.Random) -> str:
    """One sentence that is negative, neutral or positive."""
    if rng.random() < 0.25:
        said = rng.choice(_WHOLE[feeling])
        opener = ""
    else:
        subjects, *predicates = rng.choice(THINGS)
        subject = rng.choice(subjects.split("|"))
        said = f"{subject} {rng.choice(predicates[_ORDER.index(feeling)].split('|'))}"
        opener = rng.choice(OPENERS.split("|"))
    if opener:
        said = opener + (said if said.startswith(("I ", "I'")) else said[0].lower() + said[1:])
    return said + rng.choice(ENDS.split())


def feedback(count: int, seed: int) -> list[Example]:
    """Texts of one to three sentences of one feeling; facts may stand among them."""
    rng, result = random.Random(seed), []
    for _ in range(count):
        feeling = rng.choice(_ORDER)
        sentences = [says(feeling, rng) for _ in range(rng.choice((1, 1, 2)))]
        if rng.random() < 0.2:
            sentences.insert(rng.randrange(len(sentences) + 1), says("neutral", rng))
        result.append(Example(" ".join(sentences), sentiment=feeling, toxicity="not_toxic", dark_pattern="none"))
    return result
