//! From latitude and longitude on WGS 84, as devices tell them, to the British National Grid:
//! Ordnance Survey's seven-parameter shift to its own datum (OSGB36), then its transverse
//! Mercator projection. Good to 6 m in England; the grid of corrections (OSTN15) that Ordnance
//! Survey publishes for better is larger than the whole app.

use super::GridPoint;

/// Half the axes of an ellipsoid, in metres: at the equator, and at the poles.
struct Ellipsoid(f64, f64);

const WGS_84: Ellipsoid = Ellipsoid(6_378_137.0, 6_356_752.314_245);
const AIRY_1830: Ellipsoid = Ellipsoid(6_377_563.396, 6_356_256.909);

/// Metres from WGS 84 to OSGB36.
const SHIFT: [f64; 3] = [-446.448, 125.157, -542.060];
/// How much larger OSGB36 is.
const SCALE: f64 = 1.0 + 20.4894e-6;
/// Radians in a second of arc.
const SECOND: f64 = std::f64::consts::PI / 648_000.0;
/// Radians about the three axes.
const ROTATION: [f64; 3] = [-0.1502 * SECOND, -0.2470 * SECOND, -0.8421 * SECOND];

/// The grid's true origin, in radians, and its place in metres.
const ORIGIN: (f64, f64) = (49.0_f64.to_radians(), (-2.0_f64).to_radians());
const ORIGIN_AT: (f64, f64) = (400_000.0, -100_000.0);
/// The scale on the central meridian.
const CENTRAL_SCALE: f64 = 0.999_601_271_7;

impl GridPoint {
    /// The point at a latitude and longitude on WGS 84, in degrees north and east; none when it
    /// is not on the National Grid.
    ///
    /// ```
    /// use pcn_finder::directory::GridPoint;
    /// let harrow = GridPoint::from_wgs84(51.5806, -0.3420).unwrap();
    /// assert_eq!((harrow.easting / 1000, harrow.northing / 1000), (514, 188));
    /// assert_eq!(GridPoint::from_wgs84(48.8566, 2.3522), None);
    /// ```
    pub fn from_wgs84(latitude: f64, longitude: f64) -> Option<Self> {
        let is_near = (49.0..=62.0).contains(&latitude) && (-9.5..=3.5).contains(&longitude);
        if !is_near {
            return None;
        }
        let (latitude, longitude) = to_osgb36(latitude.to_radians(), longitude.to_radians());
        let (easting, northing) = project(latitude, longitude);
        let point = Self { easting: easting.round() as i32, northing: northing.round() as i32 };
        let is_on_grid =
            (0..700_000).contains(&point.easting) && (0..1_300_000).contains(&point.northing);
        is_on_grid.then_some(point)
    }
}

/// Shifts a latitude and longitude on WGS 84 to OSGB36, all in radians.
fn to_osgb36(latitude: f64, longitude: f64) -> (f64, f64) {
    let ((sin, cos), (sin_east, cos_east)) = (sin_cos(latitude), sin_cos(longitude));
    // Where that is from the middle of the Earth.
    let across = WGS_84.across(sin);
    let x = across * cos * cos_east;
    let y = across * cos * sin_east;
    let z = across * (1.0 - WGS_84.eccentricity()) * sin;
    let ([dx, dy, dz], [rx, ry, rz]) = (SHIFT, ROTATION);
    let moved_x = dx + SCALE * x - rz * y + ry * z;
    let moved_y = dy + rz * x + SCALE * y - rx * z;
    let moved_z = dz - ry * x + rx * y + SCALE * z;
    // Both angles turn by little, so that their turns are as good as their tangents.
    let out = moved_x * cos_east + moved_y * sin_east;
    let turn = (moved_y * cos_east - moved_x * sin_east) / out;
    let mut moved = latitude;
    for _ in 0..4 {
        let (sin, cos) = sin_cos(moved);
        let z = moved_z + AIRY_1830.eccentricity() * AIRY_1830.across(sin) * sin;
        moved += (z * cos - out * sin) / (out * cos + z * sin);
    }
    (moved, longitude + turn)
}

/// Projects a latitude and longitude on OSGB36, in radians, to metres east and north.
fn project(latitude: f64, longitude: f64) -> (f64, f64) {
    let (sin, cos) = sin_cos(latitude);
    let tan2 = sin * sin / (cos * cos);
    let across = CENTRAL_SCALE * AIRY_1830.across(sin);
    // How much the Earth curves less along a meridian than across it.
    let eccentricity = AIRY_1830.eccentricity();
    let ratio = (1.0 - eccentricity * sin * sin) / (1.0 - eccentricity);
    let east = (longitude - ORIGIN.1) * cos;
    let east2 = east * east;
    // The series of Ordnance Survey's guide, each in powers of the distance east.
    let third = (ratio - tan2) / 6.0;
    let fifth = (5.0 + tan2 * (tan2 - 18.0) + (ratio - 1.0) * (14.0 - 58.0 * tan2)) / 120.0;
    let easting = across * east * (1.0 + east2 * (third + east2 * fifth));
    let fourth = (5.0 - tan2 + 9.0 * (ratio - 1.0)) / 24.0;
    let sixth = (61.0 + tan2 * (tan2 - 58.0)) / 720.0;
    let bend = across * sin / cos * east2 * (0.5 + east2 * (fourth + east2 * sixth));
    (ORIGIN_AT.0 + easting, ORIGIN_AT.1 + along_meridian(latitude) + bend)
}

/// Metres on the grid along the central meridian from the origin's latitude to this one.
fn along_meridian(latitude: f64) -> f64 {
    let Ellipsoid(equatorial, polar) = AIRY_1830;
    let n = (equatorial - polar) / (equatorial + polar);
    let factors = [
        -n * (3.0 + n * (3.0 + n * 21.0 / 8.0)),
        n * n * (1.0 + n) * 15.0 / 8.0,
        -n * n * n * 35.0 / 24.0,
    ];
    let (less, sum) = (latitude - ORIGIN.0, latitude + ORIGIN.0);
    let mut arc = less * (1.0 + n * (1.0 + n * (1.0 + n) * 5.0 / 4.0));
    let mut times = 0.0;
    for factor in factors {
        times += 1.0;
        arc += factor * sin_cos(times * less).0 * sin_cos(times * sum).1;
    }
    polar * CENTRAL_SCALE * arc
}

impl Ellipsoid {
    /// The square of its eccentricity.
    fn eccentricity(&self) -> f64 {
        1.0 - (self.1 * self.1) / (self.0 * self.0)
    }

    /// The radius in metres of its curve across the meridian, at a latitude of this sine.
    fn across(&self, sin: f64) -> f64 {
        self.0 / (1.0 - self.eccentricity() * sin * sin).sqrt()
    }
}

/// Sine and cosine, by their series: the standard ones, for angles of any size, weigh several
/// kilobytes in wasm. Exact to the last digits up to two right angles and more.
fn sin_cos(angle: f64) -> (f64, f64) {
    let (mut sin, mut cos, mut term) = (0.0, 0.0, 1.0);
    let mut power = 0.0;
    while power < 44.0 {
        cos += term;
        term *= angle / (power + 1.0);
        sin += term;
        term *= -angle / (power + 2.0);
        power += 2.0;
    }
    (sin, cos)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Ordnance Survey's published test points in England: latitude and longitude on ETRS89,
    /// which is WGS 84 to within a metre, and the true grid position by OSTN15.
    const TEST_POINTS: [(&str, f64, f64, f64, f64); 14] = [
        ("St Mary's, Scilly", 49.922_263_937_30, -6.299_777_520_14, 91_492.146, 11_318.804),
        ("Lizard Point", 49.960_061_378_20, -5.203_046_099_98, 170_370.718, 11_572.405),
        ("Plymouth", 50.438_858_256_10, -4.108_645_635_61, 250_359.811, 62_016.569),
        ("St Catherine's Point", 50.575_636_650_00, -1.297_822_772_40, 449_816.371, 75_335.861),
        ("North Foreland", 51.374_470_255_50, 1.444_547_304_09, 639_821.835, 169_565.858),
        ("Brislington", 51.427_547_430_20, -2.544_076_183_49, 362_269.991, 169_978.690),
        ("Lambeth", 51.489_365_649_50, -0.119_925_571_80, 530_624.974, 178_388.464),
        ("Colchester", 51.894_366_373_50, 0.897_243_270_12, 599_445.590, 225_722.826),
        ("King's Lynn", 52.751_366_871_70, 0.401_535_470_65, 562_180.547, 319_784.995),
        ("Nottingham", 52.962_191_094_10, -1.197_476_559_22, 454_002.834, 340_834.943),
        ("Blackpool", 53.779_110_257_60, -3.040_454_906_91, 331_534.564, 431_920.794),
        ("Flamborough Head", 54.116_851_442_90, -0.077_731_331_87, 525_745.670, 470_703.214),
        ("Carlisle", 54.895_423_404_20, -2.938_277_411_49, 339_921.145, 556_034.761),
        ("Newcastle", 54.979_122_736_60, -1.616_576_851_84, 424_639.355, 565_012.703),
    ];

    #[test]
    fn published_points_are_met() {
        for (name, latitude, longitude, easting, northing) in TEST_POINTS {
            let point = GridPoint::from_wgs84(latitude, longitude).unwrap();
            let (east, north) =
                (f64::from(point.easting) - easting, f64::from(point.northing) - northing);
            let error = east.hypot(north);
            println!("{name}: {error:.1} m ({east:.1} east, {north:.1} north)");
            assert!(error < 6.0, "{name}: {error} m off");
        }
    }

    #[test]
    fn the_projection_is_that_of_the_guide() {
        // The worked example of Ordnance Survey's guide: 52°39′27.2531″ N, 1°43′4.5177″ E on
        // OSGB36.
        let latitude = 52.0 + (39.0 + 27.2531 / 60.0) / 60.0;
        let longitude = 1.0 + (43.0 + 4.5177 / 60.0) / 60.0;
        let (easting, northing) = project(f64::to_radians(latitude), f64::to_radians(longitude));
        assert!((easting - 651_409.903).abs() < 0.002, "{easting}");
        assert!((northing - 313_177.270).abs() < 0.002, "{northing}");
    }

    #[test]
    fn what_is_off_the_grid_has_no_point() {
        #[track_caller]
        fn check(latitude: f64, longitude: f64) {
            assert_eq!(GridPoint::from_wgs84(latitude, longitude), None);
        }
        check(0.0, 0.0);
        check(49.2, -2.1);
        check(48.85, 2.35);
        check(53.35, -9.4);
        check(-51.5, -0.1);
        check(91.0, -0.1);
        check(f64::NAN, 0.0);
        check(51.5, f64::INFINITY);
    }

    proptest! {
        #[test]
        fn any_numbers_are_taken(latitude in any::<f64>(), longitude in any::<f64>()) {
            GridPoint::from_wgs84(latitude, longitude);
        }

        #[test]
        fn sine_and_cosine_are_as_the_standard_ones(angle in -7.0..7.0_f64) {
            let (sin, cos) = sin_cos(angle);
            prop_assert!((sin - angle.sin()).abs() < 1e-12, "{}", sin - angle.sin());
            prop_assert!((cos - angle.cos()).abs() < 1e-12);
        }

        #[test]
        fn a_step_north_or_east_is_as_long_as_on_the_ground(
            latitude in 50.0..55.8_f64, longitude in -5.0..1.5_f64,
        ) {
            // A thousandth of a degree north is 111.2 m to half a percent, and a degree east
            // shrinks with the cosine of the latitude.
            let here = GridPoint::from_wgs84(latitude, longitude).unwrap();
            let north = GridPoint::from_wgs84(latitude + 0.01, longitude).unwrap();
            let east = GridPoint::from_wgs84(latitude, longitude + 0.01).unwrap();
            prop_assert!((here.metres_to(north) - 1_112.5).abs() < 6.0);
            let expected = 1_115.5 * latitude.to_radians().cos();
            prop_assert!((here.metres_to(east) - expected).abs() < 6.0);
        }
    }
}
