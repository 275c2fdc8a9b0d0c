/// How text that is set apart looks: in colours of a terminal's palette, or by weight alone.
///
/// Colours are only used for what can be read without them.
struct Theme: Sendable, Equatable {
  /// What text can be, beside ordinary.
  enum Role: Sendable, CaseIterable {
    /// Remarks and hints.
    case quiet
    /// What is chosen, and words to type.
    case accent
    case strong
    case slanted
  }

  /// What can be asked for in `config.toml`.
  enum Name: String, CaseIterable, Sendable {
    /// What fits the terminal's background as far as it tells, else what can be read on any.
    case auto
    case dark
    case light
    /// No colours.
    case mono
  }

  /// Numbers of the 256 colours; `nil` where weight has to do.
  var quiet: Int?
  var accent: Int?

  /// For black and near to it.
  static let dark = Theme(quiet: 246, accent: 109)
  /// For white and near to it.
  static let light = Theme(quiet: 241, accent: 24)
  /// For a background that nobody knows.
  static let anywhere = Theme(quiet: 243, accent: 98)
  static let mono = Theme()

  /// The theme of a name on a terminal of which the environment tells.
  ///
  /// Where a terminal may not know the 256 colours there are none.
  init(_ name: Name, environment: (String) -> String?) {
    guard name != .mono, Self.hasColours(environment) else {
      self = .mono
      return
    }
    switch name {
    case .dark: self = .dark
    case .light: self = .light
    case .auto, .mono: self = Self.background(environment) ?? .anywhere
    }
  }

  init(quiet: Int? = nil, accent: Int? = nil) {
    self.quiet = quiet
    self.accent = accent
  }

  private static func hasColours(_ environment: (String) -> String?) -> Bool {
    if !(environment("COLORTERM") ?? "").isEmpty { return true }
    let terminal = environment("TERM") ?? ""
    return terminal.contains("256color") || terminal.contains("direct")
      || ["xterm-kitty", "alacritty", "foot", "xterm-ghostty"].contains(terminal)
  }

  /// What the terminal says of its background: the last part of `COLORFGBG`.
  private static func background(_ environment: (String) -> String?) -> Theme? {
    guard let last = environment("COLORFGBG")?.split(separator: ";").last, let colour = Int(last)
    else { return nil }
    switch colour {
    case 0...6, 8: return .dark
    case 7, 9...15: return .light
    default: return nil
    }
  }

  /// What begins a role.
  func start(_ role: Role) -> String {
    switch role {
    case .quiet: quiet.map { "\u{1B}[38;5;\($0)m" } ?? "\u{1B}[2m"
    case .accent: accent.map { "\u{1B}[1;38;5;\($0)m" } ?? "\u{1B}[1m"
    case .strong: "\u{1B}[1m"
    case .slanted: "\u{1B}[3m"
    }
  }

  /// What ends every role.
  static let end = "\u{1B}[0m"
}
