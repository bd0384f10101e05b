//! The fields of every record, once: for packing them ([`codec`](super::codec)) and for reading
//! them as they are written (`native/content`).

/// Calls a macro with every record and its fields, in the order in which they are packed.
macro_rules! records {
    ($with:ident) => {
        $with! {
            Explainer {
                language, chapters, asides, roles, scale, bigger_picture, timeline, cards, glossary, myths,
                quiz, easy_read, animation, sources,
            }
            Source { number, publisher, title, date }
            Statement { text, fact }
            Chapter { id, question, name, key, blocks, related, asked_on }
            Roles { lead, entries }
            Role { name, does, since, fact }
            Scale {
                title, lead, soon, familiar, steps, says_soon, says_familiar, says_both,
                says_neither,
            }
            BiggerPicture { levels, replaced }
            Level { name, meaning, own, fact }
            Replacement { old, years, did, now, fact }
            Timeline { title, lead, entries }
            TimelineEntry { when, until, title, text, is_turning_point, fact }
            Cards {
                title, lead, limits, emergency, urgent, on_every_card, unsigned, signed, sign_off,
                groups,
            }
            SignOff { name, role, date }
            CardGroup { name, cards }
            Card { id, need, who, how, fast, words, fact }
            Glossary { title, lead, terms }
            Term { id, name, long, meaning, chapter, fact }
            Myths { title, lead, entries }
            Myth { saying, verdict, truth, chapter, fact }
            Quiz { title, lead, end, questions }
            Question { question, answers, chapter, fact }
            Answer { text, is_right, reply }
            EasyRead { title, lead, rows }
            EasyReadRow { picture, words, fact }
            Animation { title, lead, scenes }
            Scene { picture, seconds, caption, shows, fact }
        }
    };
}

/// Calls a macro with every choice between names: the type, and each name as it is written.
macro_rules! choices {
    ($with:ident) => {
        $with! {
            Own {
                "surgery" Surgery, "network" Network, "surgeries" Surgeries, "people" People,
                "size-band" SizeBand, "board" Board, "region" Region,
            }
            Place {
                "home" Home, "results" Results, "surgery" Surgery,
                "surgery-without-network" SurgeryWithoutNetwork, "network" Network, "help" Help,
                "data" Data, "privacy" Privacy, "feedback" Feedback, "chapters" Chapters,
                "cards" Cards, "timeline" Timeline, "glossary" Glossary, "myths" Myths,
                "quiz" Quiz, "easy-read" EasyRead, "animation" Animation,
            }
            Insert {
                "animation" Animation, "roles" Roles, "levels" Levels, "replaced" Replaced,
                "timeline" Timeline, "cards" Cards, "scale" Scale,
            }
            Verdict { "not-true" NotTrue, "partly-true" PartlyTrue, "not-known" NotKnown }
        }
    };
}

pub(crate) use {choices, records};
