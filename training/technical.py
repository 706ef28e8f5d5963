"""Texts full of numbers and codes that are nobody's: parts, tickets, logs, and other languages. Data only.

Written for this model: the slots are filled by `synthesis.py`. Nothing in them is personal data, and what looks
like an address or a postcode is none.
"""

TEMPLATES = """
Part no. {CODE}, rev. {NUMBER}, {NUMBER} mm
Replace filter {CODE} every {NUMBER} hours.
Serial: {LONG}
S/N {CODE}
Batch {CODE} was recalled, batch {CODE} was not.
lot {LONG}, best before see lid
Item {LONG} weighs {NUMBER} kg and fits on pallet {CODE}.
Order {LONG}: {NUMBER} boxes, {NUMBER} kg each
Invoice {CODE} over {SUM} is still open.
Reference: {CODE}
Your ticket number is {CODE}, you are number {NUMBER} in the queue.
Case {CODE} was merged into case {CODE}.
Tracking {LONG} has not moved for {NUMBER} days.
Boarding at gate {NUMBER}, row {NUMBER}, seat {NUMBER}C
Platform {NUMBER}, coach {NUMBER}, seats {NUMBER} and {NUMBER}
Aisle {NUMBER}, shelf {CODE}, bin {NUMBER}
Bay {NUMBER}, rack {CODE}
Locker {NUMBER} on level {NUMBER}
Model {CODE} replaces model {CODE}.
The {CODE} draws {NUMBER} W at {NUMBER} V.
Torque {NUMBER} Nm, bolts M{NUMBER}
Firmware {NUMBER}.{NUMBER}.{NUMBER}, build {LONG}
Updated {CODE} from {NUMBER}.{NUMBER} to {NUMBER}.{NUMBER}
Error {CODE} in line {NUMBER}, column {NUMBER}
Process {LONG} exited with code {NUMBER} after {NUMBER} s
[{LONG}] WARN retry {NUMBER} of {NUMBER}
GET /items/{LONG} {NUMBER} ms
commit {HEX}
sha256 {HEX}{HEX}
id={LONG}&page={NUMBER}
IMEI {LONG}
ISBN {LONG}, {NUMBER} pages
vol. {NUMBER}, no. {NUMBER}, pp. {NUMBER}-{NUMBER}
ch. {NUMBER}, p. {NUMBER}, fig. {NUMBER}
See section {NUMBER}.{NUMBER} and annex {NUMBER}.
Article {NUMBER}(2) of Regulation {LONG}
§ {NUMBER} para. {NUMBER}
Clause {NUMBER}.{NUMBER} applies to {SUM} units.
{SUM} people came, {SUM} watched at home.
The hall holds {SUM} and was full.
Turnover rose from {SUM} to {SUM}, up {NUMBER} percent.
It cost {SUM} and took {NUMBER} weeks.
{NUMBER} out of {NUMBER} agreed.
{NUMBER} g flour, {NUMBER} ml milk, {NUMBER} eggs
Bake for {NUMBER} minutes at {NUMBER}0 degrees.
Mix {NUMBER} parts water with {NUMBER} parts sand.
Won {NUMBER}, drew {NUMBER}, lost {NUMBER}, goals {NUMBER}:{NUMBER}
Lap {NUMBER}, {NUMBER}.{NUMBER} seconds behind
Channel {NUMBER}, frequency {NUMBER}.{NUMBER} MHz
Room temperature {NUMBER} °C, humidity {NUMBER} %
Screws {NUMBER} x {NUMBER} mm, pack of {NUMBER}
Size {NUMBER}, colour {CODE}
Fuse {NUMBER} A, relay {CODE}
Dose: {NUMBER} mg, {NUMBER} times a day
Score {NUMBER}/{NUMBER}, rank {SUM}
Voucher {CODE} is worth {NUMBER} euros.
Seat map: row {NUMBER} A to F
Sample {CODE}, tube {NUMBER}, freezer {NUMBER}
Container {CODE}, {NUMBER} t
Flight {CODE} leaves at {NUMBER}:{NUMBER}
Version {CODE} needs {NUMBER} GB.
hs code {LONG}, {NUMBER} pieces
Meter reading {LONG}
Query took {NUMBER} ms and returned {SUM} rows.
{SOUP}
{SOUP}.
Found: {SOUP}
{CITY}, {SOUP}
{ORG}, {SOUP}
{PERSON}, {SOUP}
{PERSON} checked {SOUP}.
Please bring {SOUP} to {CITY}.
We sent {SOUP} back and kept {SOUP}.
The label says {SOUP}, but the box says {SOUP}.
{JOBS}, {SOUP}
Die Halle fasst {SUM} Leute, gekommen sind {NUMBER}.
Vor {NUMBER} Jahren waren es noch {SUM}, sagte er.
Das Teil {CODE} kostet {SUM} und kommt in {NUMBER} Tagen.
Sie hat {NUMBER} Seiten gelesen und um {NUMBER} Uhr aufgehört.
Il y a {NUMBER} ans, la salle comptait {SUM} places.
La pièce {CODE} coûte {SUM} et arrive dans {NUMBER} jours.
Nous avons attendu {NUMBER} minutes et parcouru {NUMBER} kilomètres.
Le dossier {LONG} est clos.
Hace {NUMBER} años vinieron {SUM} personas.
La factura {LONG} ya está pagada, faltan {NUMBER} cajas.
Llegamos a las {NUMBER} y esperamos {NUMBER} minutos.
Il biglietto {CODE} costa {SUM}, restano {NUMBER} posti.
Sono passati {NUMBER} anni e {NUMBER} giorni.
O pedido {LONG} chega em {NUMBER} dias.
Foram {SUM} pessoas, disse ela.
Het duurde {NUMBER} dagen en kostte {SUM}.
Der Antrag {CODE} wurde am {NUMBER}. bearbeitet, es fehlen noch {NUMBER} Seiten.
Es waren {NUMBER} Grad, und wir haben {NUMBER} Stunden gewartet, sagt er.
Bitte die Rechnung {LONG} bis zum {NUMBER}. zahlen, danke.
Mein Bruder hat {NUMBER} Bücher gekauft und {NUMBER} verkauft.
La commande {LONG} est partie, il manque {NUMBER} pièces, merci.
Elle a lu {NUMBER} pages et dormi {NUMBER} heures.
Le train avait {NUMBER} minutes de retard et {SUM} voyageurs.
El pedido {CODE} llegó con {NUMBER} días de retraso.
La sala tiene {SUM} asientos y vinieron {NUMBER}.
Mi hermana compró {NUMBER} libros hace {NUMBER} días.
La fattura {LONG} è pagata, mancano {NUMBER} pezzi.
A sala tem {SUM} lugares e vieram {NUMBER}.
We hebben {NUMBER} uur gewacht op bestelling {LONG}.
Er waren {SUM} bezoekers, {NUMBER} meer dan verwacht.
För {NUMBER} år sedan var det {SUM} besökare.
Przyszło {SUM} osób, czekaliśmy {NUMBER} minut.
共有{SUM}人参加，用了{NUMBER}天。
订单{LONG}共{NUMBER}件，合计{SUM}元。
第{NUMBER}章，第{NUMBER}页
发票{LONG}已付，还差{NUMBER}件。
会场有{SUM}个座位，来了{NUMBER}人。
等了{NUMBER}分钟，走了{NUMBER}公里。
""".strip().split("\n")
