"""Emoji as the only signal: a plain fact, and one sign of how somebody feels about it. Data only, written for this model."""

from own.grammar import lines, words

_NEGATIVE = "😡 😠 🤬 😤 😭 😢 😞 😔 😟 😣 😖 😫 😩 🥺 😰 😱 🤮 🤢 😒 🙄 😑 💔 👎 🤦 😾 😿 🖕 😓 😥 🤕 🤒 😨 💩"
_POSITIVE = "😍 🥰 😘 😊 😁 😄 😃 😀 🙂 😇 🤗 🤩 🥳 🎉 🎊 ❤ ❤️ 💕 💖 💗 💙 💚 💜 🧡 💛 👍 👏 🙌 💪 😎 😋 ✨ 🌟 ⭐ 🔥 💯 😻 🏆 🤤 ☺ 😌"
# Signs that name a thing and tell no feeling.
_PLAIN = "📅 📌 🚌 🚆 📦 🏠 ☎ ✉ 🕒 📍 🔗 📷 📝 ➡ 🗓 🚗 🏢 💼 📊 🧾 🔑 🪑 📚 🛒"

SLOTS = {
    "sad": _NEGATIVE.split(),
    "happy": _POSITIVE.split(),
    "plain": _PLAIN.split(),
    "fact": words(
        "my boss called | the post came | the landlord wrote | I saw the invoice | we drew against them | the vet phoned | the 7.15 | "
        "another meeting at six | dinner at my aunt's | got my results back | the new timetable is out | the parcel arrived | it's raining | "
        "it's snowing | moved the sofa | my sister's text | the bill from the garage | back at the office | first day at school | the dentist "
        "tomorrow | they changed the menu | they painted the hall | my haircut | the upgrade | today's match | the final score | the queue at "
        "the bank | this weather | this song | this app | that ending | chapter nine | the tickets | the hotel room | my phone | the wifi | "
        "the coach to Leeds | double shift | the answer from the council | the wedding list | her speech | his reply | our group project | "
        "the new neighbours upstairs | the grades | gym at five | the last episode | the water pressure | a letter from the bank | my knee | "
        "the price | the photos | Sunday evening | February | the road works | the scan | the interview | the forecast | so this happened"
    ),
}

NEGATIVE = lines("""
{fact} {sad}
{fact} {sad}{sad}
{fact} {sad}{sad}{sad}
{fact}. {sad}
{sad} {fact}
{fact}... {sad}
{fact} {plain} {sad}
{sad}
{sad}{sad}
[well|so|and|um|ok] {fact} {sad}
@user {fact} {sad}
re: {fact} {sad}
""")
POSITIVE = [template.replace("{sad}", "{happy}") for template in NEGATIVE]
NEUTRAL = lines("""
{fact} {plain}
{plain} {fact}
{fact}. {plain}
{fact}
{plain}
""")
