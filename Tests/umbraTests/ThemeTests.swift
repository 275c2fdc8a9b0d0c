import Foundation
import Testing

@testable import umbra

/// Whether what is set apart can be read: by the contrast that WCAG 2.2 computes.
@Suite struct ThemeTests {
  struct Colour: Sendable, CustomTestStringConvertible {
    var red, green, blue: Double

    init(_ hex: UInt32) {
      red = Double(hex >> 16 & 0xFF)
      green = Double(hex >> 8 & 0xFF)
      blue = Double(hex & 0xFF)
    }

    /// A colour of the 256 of xterm, beyond the sixteen that every terminal sets as it likes.
    init(palette number: Int) {
      let steps: [Double] = [0, 95, 135, 175, 215, 255]
      if number >= 232 {
        let grey = Double(8 + (number - 232) * 10)
        (red, green, blue) = (grey, grey, grey)
      } else {
        let place = number - 16
        (red, green, blue) = (steps[place / 36], steps[place / 6 % 6], steps[place % 6])
      }
    }

    var testDescription: String { "\(Int(red)) \(Int(green)) \(Int(blue))" }

    var luminance: Double {
      func linear(_ value: Double) -> Double {
        let part = value / 255
        return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
      }
      return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    }

    func contrast(to other: Colour) -> Double {
      let both = [luminance, other.luminance].sorted()
      return (both[1] + 0.05) / (both[0] + 0.05)
    }
  }

  static let black = [Colour(0x000000), Colour(0x1E1E1E), Colour(0x282C34)]
  static let white = [Colour(0xFFFFFF), Colour(0xFDF6E3), Colour(0xFAFAFA)]

  @Test func `the ratio is that of WCAG`() {
    #expect(Colour(0x000000).contrast(to: Colour(0xFFFFFF)) == 21)
    let grey = Colour(0x777777).contrast(to: Colour(0xFFFFFF))
    #expect(abs(grey - 4.48) < 0.01)
  }

  @Test(arguments: black) func `the dark theme is readable on dark`(_ background: Colour) throws {
    for number in [try #require(Theme.dark.quiet), try #require(Theme.dark.accent)] {
      #expect(Colour(palette: number).contrast(to: background) >= 4.5)
    }
  }

  @Test(arguments: white) func `the light theme is readable on light`(_ background: Colour) throws {
    for number in [try #require(Theme.light.quiet), try #require(Theme.light.accent)] {
      #expect(Colour(palette: number).contrast(to: background) >= 4.5)
    }
  }

  @Test func `where nobody knows the background the colours stand on both`() throws {
    for number in [try #require(Theme.anywhere.quiet), try #require(Theme.anywhere.accent)] {
      let colour = Colour(palette: number)
      #expect(colour.contrast(to: Colour(0x000000)) >= 4.5)
      #expect(colour.contrast(to: Colour(0xFFFFFF)) >= 4.5)
      for background in Self.black + Self.white {
        #expect(colour.contrast(to: background) >= 3)
      }
    }
  }

  @Test(arguments: [
    ("auto", ["TERM": "xterm-256color"], Theme.anywhere),
    ("auto", ["TERM": "xterm-256color", "COLORFGBG": "15;0"], .dark),
    ("auto", ["TERM": "xterm-256color", "COLORFGBG": "0;default;15"], .light),
    ("auto", ["TERM": "xterm-256color", "COLORFGBG": "x;y"], .anywhere),
    ("auto", ["TERM": "vt100"], .mono), ("dark", ["TERM": "screen"], .mono),
    ("dark", ["TERM": "screen", "COLORTERM": "truecolor"], .dark),
    ("light", ["TERM": "tmux-256color", "COLORFGBG": "15;0"], .light),
    ("mono", ["TERM": "xterm-256color"], .mono), ("auto", [:], .mono),
  ])
  func `a theme follows what was asked for and what the terminal knows`(
    name: String,
    environment: [String: String],
    theme: Theme
  ) throws {
    let name = try #require(Theme.Name(rawValue: name))
    #expect(Theme(name, environment: { environment[$0] }) == theme)
  }

  @Test func `every role begins with an escape sequence and none needs colour`() {
    for role in Theme.Role.allCases {
      #expect(Theme.anywhere.start(role).hasPrefix("\u{1B}["))
      #expect(!Theme.mono.start(role).contains("38;5"))
    }
  }
}
