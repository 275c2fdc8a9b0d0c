extension Float {
  /// Returns the natural logarithm of a positive number; the standard library has none.
  ///
  /// By the series of the inverse hyperbolic tangent, to about seven digits.
  static func log(_ number: Float) -> Float {
    guard number > 0, number.isFinite else { return 0 }
    let value = Double(number.significand)
    let ratio = (value - 1) / (value + 1)
    let square = ratio * ratio
    var term = ratio
    var sum = 0.0
    var divisor = 1.0
    for _ in 0..<12 {
      sum += term / divisor
      term *= square
      divisor += 2
    }
    return Float(2 * sum + Double(number.exponent) * 0.693_147_180_559_945_3)
  }
}

extension Float {
  /// Returns e to the power of a number; numbers beyond ±80 count as ±80.
  static func exp(_ number: Float) -> Float {
    let value = Double(Swift.min(80, Swift.max(-80, number)))
    let halvings = (value / 0.693_147_180_559_945_3).rounded()
    let rest = value - halvings * 0.693_147_180_559_945_3
    var term = 1.0
    var sum = 1.0
    for step in 1...12 {
      term *= rest / Double(step)
      sum += term
    }
    return Float(Double(sign: .plus, exponent: Int(halvings), significand: sum))
  }
}
