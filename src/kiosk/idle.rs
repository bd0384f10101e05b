//! When a kiosk asks whether anyone is still there, and when it forgets them. People may have as
//! much time as they want (WCAG 2.2.1): any touch gives it, as often as they like.

/// For how many seconds it asks before it forgets.
pub const NOTICE: u32 = 30;

/// After how many extensions it offers to wait longer.
const OFFER_AFTER: u32 = 3;
/// How many seconds it waits then: someone may have gone and left their words on the screen, so it
/// does not wait for ever.
const LONG_WAIT: u32 = 20 * 60;

/// What is to be done now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Moment {
    /// Nothing.
    Quiet,
    /// Ask whether anyone needs more time; so many seconds are left.
    Asking(u32),
    /// Forget whoever was here.
    Forget,
}

/// How long nobody has touched the screen. Times are in milliseconds, of any clock.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Idle {
    /// How many seconds without a touch it waits before it asks.
    wait: u32,
    /// The latest touch; none while nobody has touched it since it last forgot.
    touched: Option<f64>,
    /// Since when it has been asking.
    asked: Option<f64>,
    extensions: u32,
    is_off: bool,
}

impl Idle {
    /// Nobody has touched it yet. It waits so many seconds before it asks.
    pub fn new(wait: u32) -> Self {
        Self { wait, touched: None, asked: None, extensions: 0, is_off: false }
    }

    /// Someone touched it. While it asks, that is an answer: they need more time.
    pub fn touch(&mut self, now: f64) {
        if self.asked.take().is_some() {
            self.extensions += 1;
        }
        self.touched = Some(now);
    }

    /// Someone is here, though their touch was not heard.
    pub fn begin(&mut self, now: f64) {
        self.touched.get_or_insert(now);
    }

    /// What is to be done now.
    pub fn look(&mut self, now: f64) -> Moment {
        let Some(touched) = self.touched else { return Moment::Quiet };
        let wait = if self.is_off { LONG_WAIT } else { self.wait };
        let seconds = |since: f64| ((now - since) / 1_000.0).max(0.0) as u32;
        if self.asked.is_none() && seconds(touched) >= wait {
            self.asked = Some(now);
        }
        match self.asked.map(seconds) {
            None => Moment::Quiet,
            Some(asked) if asked < NOTICE => Moment::Asking(NOTICE - asked),
            Some(_) => Moment::Forget,
        }
    }

    /// Whether to offer a longer wait.
    pub fn offers_off(&self) -> bool {
        self.extensions >= OFFER_AFTER && !self.is_off
    }

    /// Waits twenty minutes from now on.
    pub fn turn_off(&mut self, now: f64) {
        self.touch(now);
        self.is_off = true;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECOND: f64 = 1_000.0;

    #[test]
    fn it_asks_after_the_wait_and_forgets_after_the_notice() {
        let mut idle = Idle::new(60);
        assert_eq!(idle.look(1e9), Moment::Quiet, "nobody was there");
        idle.touch(0.0);
        assert_eq!(idle.look(59.0 * SECOND), Moment::Quiet);
        assert_eq!(idle.look(60.0 * SECOND), Moment::Asking(30));
        assert_eq!(idle.look(80.0 * SECOND), Moment::Asking(10));
        assert_eq!(idle.look(89.9 * SECOND), Moment::Asking(1));
        assert_eq!(idle.look(90.0 * SECOND), Moment::Forget);
    }

    #[test]
    fn any_touch_gives_the_whole_wait_again_as_often_as_one_likes() {
        let mut idle = Idle::new(30);
        let mut now = 0.0;
        idle.touch(now);
        for _ in 0..50 {
            now += 45.0 * SECOND;
            assert!(matches!(idle.look(now), Moment::Asking(_)));
            idle.touch(now);
            assert_eq!(idle.look(now + 29.0 * SECOND), Moment::Quiet);
        }
    }

    #[test]
    fn who_asked_for_time_three_times_may_turn_it_off_for_now() {
        let mut idle = Idle::new(60);
        idle.touch(0.0);
        for time in [60.0, 120.0, 180.0] {
            assert!(!idle.offers_off());
            idle.look(time * SECOND);
            idle.touch(time * SECOND);
        }
        assert!(idle.offers_off());
        idle.turn_off(200.0 * SECOND);
        assert!(!idle.offers_off());
        assert_eq!(idle.look(1_399.0 * SECOND), Moment::Quiet);
        assert_eq!(idle.look(1_400.0 * SECOND), Moment::Asking(30));
        assert_eq!(idle.look(1_430.0 * SECOND), Moment::Forget);
    }

    #[test]
    fn who_came_unheard_is_forgotten_too() {
        let mut idle = Idle::new(60);
        idle.begin(0.0);
        idle.begin(50.0 * SECOND);
        assert_eq!(idle.look(60.0 * SECOND), Moment::Asking(30));
    }

    #[test]
    fn a_clock_that_goes_back_forgets_nobody() {
        let mut idle = Idle::new(60);
        idle.touch(1e6);
        assert_eq!(idle.look(0.0), Moment::Quiet);
    }
}
