internal import TextFiltering

/// Something to choose from while an entry is edited, with the arrow keys or by typing.
///
/// What is chosen becomes the entry: what is seen is what Enter hands over, and a person can always
/// type something else. While there is a menu, Up and Down go through it instead of the history.
/// On a terminal that knows no escape sequences its rows are written once and the entry is typed.
public struct Menu: Sendable {
  /// One of the things to choose.
  public struct Item: Sendable, Equatable {
    /// What the entry becomes.
    public let entry: String
    /// Whether Right or Tab goes on to finer items.
    public let opens: Bool

    /// Creates an item.
    ///
    /// Control characters are removed.
    public init(_ entry: String, opens: Bool = false) {
      self.entry = ScreenFilter.text(from: entry).replacing("\n", with: " ")
      self.opens = opens
    }
  }

  /// How the arrow keys go through a menu.
  public enum Shape: Sendable, Equatable {
    /// Up and Down, and past both ends back to what was typed.
    case list
    /// Left and Right as well, from one end to the other; the first arrow lands on `start`.
    case scale(start: Int)
  }

  /// Where the rows of a menu are.
  public enum Place: Sendable, Equatable {
    /// Above the entry, where they stay afterwards; there should always be as many.
    case above
    /// Under the entry, until it is done.
    case below
  }

  /// What is to be shown of a menu.
  public struct View: Sendable, Equatable {
    /// The items there are now.
    public let items: [Item]
    /// The one that Enter would hand over, if there is one.
    public let chosen: Int?
    /// What was typed by hand.
    public let typed: String
    /// The item that was opened, as an entry.
    public let opened: String?
    /// Columns of the terminal; the last one stays empty.
    public let columns: Int
    /// The most rows there is room for.
    public let rows: Int
    /// Whether what is shown cannot be changed later.
    public let isStill: Bool

    /// Creates a view.
    public init(
      items: [Item],
      chosen: Int?,
      typed: String = "",
      opened: String? = nil,
      columns: Int,
      rows: Int,
      isStill: Bool = false
    ) {
      self.items = items
      self.chosen = chosen
      self.typed = typed
      self.opened = opened
      self.columns = columns
      self.rows = rows
      self.isStill = isStill
    }
  }

  let shape: Shape
  let place: Place
  let items: @Sendable (_ typed: String, _ opened: String?) -> [Item]
  let match: @Sendable (_ typed: String, _ items: [Item]) -> Int?
  let rows: @Sendable (View) -> [Prompt]

  /// Creates a menu.
  ///
  /// The closures are called on the editor's thread at each key: a person waits for them.
  ///
  /// - Parameters:
  ///   - shape: How the arrow keys go.
  ///   - place: Where the rows are.
  ///   - items: Returns what can be chosen, given what was typed and the item that was opened.
  ///   - match: Returns the item that a typed entry stands for, if it stands for one.
  ///   - rows: Returns what is seen, each row on one line; what is too long is cut.
  public init(
    _ shape: Shape = .list,
    place: Place = .above,
    items: @escaping @Sendable (_ typed: String, _ opened: String?) -> [Item],
    match: @escaping @Sendable (_ typed: String, _ items: [Item]) -> Int? = { _, _ in nil },
    rows: @escaping @Sendable (View) -> [Prompt]
  ) {
    self.shape = shape
    self.place = place
    self.items = items
    self.match = match
    self.rows = rows
  }
}
