//! The pages that only inform, in English: privacy and accessibility.

use crate::text::{InfoText, Section};

pub(super) const PRIVACY: InfoText = InfoText {
    title: "Privacy",
    lead: "Nothing that you type or look at here is sent to anyone.",
    sections: &[
        Section {
            heading: "How that works",
            lines: &[
                "The whole list of surgeries comes to your device when you open the page. Searching happens on your device.",
                "Where every postcode in England is comes to your device too, all of it. No one can tell which one you look for.",
                "Your device is asked where it is only if you press the button for it. The answer stays on this page and is forgotten when you leave.",
                "The words you type are never part of the page address. They stay in the history of this browser tab, so that Back works.",
                "A page address may name a surgery or network, so that you can share it. If you open such a link, the computer that holds this site sees that address.",
            ],
        },
        Section {
            heading: "What is kept",
            lines: &[
                "If you choose how this looks or its language, your browser keeps that choice on this device for next time.",
                "If you give your views to a patient group, your answers are kept in this browser, on this device, with the month but not the day. What you have not finished is kept nowhere.",
                "So that no answer is lost, they are kept twice, and that page also keeps a random number for this browser and the day it was last opened.",
                "On a patient group's own device, its survey, its settings, its public key and what it makes of the answers are kept too, until the group takes them away.",
                "When you open this from a website, your browser keeps a copy of all of it, with every list, so that it works offline. The copy is the same for everyone and says nothing about you.",
                "If you update the list of surgeries, the new list is kept on this device.",
                "If you save your surgery, its name is kept in this browser, on this device, so that the front page can show it.",
                "Nothing else is kept. There are no cookies and no tracking.",
                "To clear your choices and forget your surgery, open ‘Text, colours and language’ and press ‘Put it all back’. You can also clear this site's data in the browser's settings.",
            ],
        },
        Section {
            heading: "On a screen in a waiting room",
            lines: &[
                "Such a screen keeps nothing of what you type or look up. When you leave, or when nobody touches it for a while, it is cleared for the next person. ‘Start again’ clears it at once.",
                "If you give your views there and press ‘Keep my answers’, they are sealed and kept on that screen. Only the patient group can open them. Answers you have not finished are cleared.",
                "It sends nothing to anyone.",
            ],
        },
        Section {
            heading: "If you share this device",
            lines: &[
                "The browser's history holds the pages you opened. You can clear it in the browser's settings.",
            ],
        },
    ],
};

pub(super) const ACCESSIBILITY: InfoText = InfoText {
    title: "Accessibility statement",
    lead: "We want everyone to be able to use this. It is built to meet the Web Content Accessibility Guidelines (WCAG) 2.2 at level AA, but no outside expert has checked that yet.",
    sections: &[
        Section {
            heading: "What you can do",
            lines: &[
                "Use it with a keyboard alone, or with a screen reader.",
                "Zoom in to 400% without scrolling sideways.",
                "Make the text larger, change the colours or have less movement: see ‘Text, colours and language’. What you set on your device is followed too.",
                "Have pages of text read to you by a voice of your own device, where it has one.",
                "Read all of it in Easy English.",
                "Read what a network is in Easy Read: a few words and a picture at a time, on paper too.",
                "Print any page.",
            ],
        },
        Section {
            heading: "How it was tested",
            lines: &[
                "Every screen is checked by the axe tool, in light and dark colours and at 320 pixels wide, each time the app is built.",
                "Searching by keyboard alone is tested in a real browser.",
                "It has not yet been tested with people who use screen readers, or by people with disabilities.",
            ],
        },
        Section {
            heading: "Known problems",
            lines: &[
                "The page needs JavaScript and a browser from 2023 or later.",
                "It is in English and Easy English only.",
            ],
        },
        Section {
            heading: "If you cannot use it",
            lines: &[
                "Ask at your GP surgery which network it is in, or call the surgery.",
                "Tell whoever gave you this page what went wrong, so that it can be mended.",
            ],
        },
    ],
};
