import Foundation

/// Roots of which Swift's standard library has none.
enum Power {
    static func root(_ value: Double, _ degree: Double) -> Double { pow(value, 1 / degree) }
}
