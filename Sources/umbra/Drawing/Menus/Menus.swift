import Conversation
import LineEditing
import Noticing

/// What is shown of a request to choose from, as menus for the editor of entries.
///
/// Pure but for the menus' own walking: a view in, rows out.
struct Menus: Sendable {
  let theme: Theme
  /// Whether the text must stand without colour and emphasis.
  let isPlain: Bool
  /// The vocabulary of feelings; `nil` where there is none to offer.
  let emotions: @Sendable () -> EmotionTable?

  /// The mark in front of what is chosen.
  static let mark = "›"

  /// What can be chosen for a request, or `nil` when it asks for words.
  func menu(for request: InputRequest) -> Menu? {
    switch request.kind {
    case .choice: choices(request)
    case .rating: rating(request)
    case .feeling: emotions().map(feelings)
    case .text, .pause: nil
    }
  }

  func row(_ text: String, _ role: Theme.Role? = nil) -> Prompt {
    guard let role, !isPlain else { return Prompt(text) }
    return Prompt(text, style: theme.start(role), reset: Theme.end)
  }
}
