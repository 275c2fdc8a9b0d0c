/// The helplines of the world, read from a table.
public struct HelplineTable: Sendable {
  /// Every row in the order of the table, unverified ones too: show those of `rows(region:kinds:)`.
  public let rows: [Helpline]

  /// Reads the table from the bytes of a tab-separated file whose first line names the columns.
  ///
  /// - Throws: `TableError` with the line and the field of the first thing that is wrong.
  public init(tsv: some Sequence<UInt8>) throws(TableError) {
    let table = try Table(tsv: tsv, columns: HelplineTable.columns)
    var rows: [Helpline] = []
    for row in table.rows {
      guard let kind = Helpline.Kind(rawValue: row[3]) else {
        throw row.bad(3, expected: Helpline.Kind.allCases.map(\.rawValue).joined(separator: ", "))
      }
      guard let status = Helpline.Status(rawValue: row[7]) else {
        throw row.bad(7, expected: "V or U")
      }
      guard HelplineTable.isDate(row[9]) else { throw row.bad(9, expected: "a date, YYYY-MM-DD") }
      rows.append(
        Helpline(
          code: try row.required(0, "region code"),
          country: try row.required(1, "country"),
          emergency: try row.required(2, "emergency number"),
          kind: kind,
          name: try row.required(4, "name"),
          contact: try row.required(5, "number"),
          hours: row[6],
          status: status,
          source: row[8],
          checked: row[9]
        )
      )
    }
    self.rows = rows
  }

  /// The date of the oldest row that is shown, as `YYYY-MM-DD`: every number was looked up then or later.
  public var checked: String? {
    rows.filter { $0.status == .verified }.map(\.checked).min()
  }

  /// The region codes in the order of the table, without `EU` and `INT`.
  public var regions: [String] {
    var seen: Set<String> = ["EU", "INT"]
    return rows.map(\.code).filter { seen.insert($0).inserted }
  }

  /// Returns the verified helplines of a region, in the order of the kinds asked for; no kinds are all kinds.
  ///
  /// The code's case does not matter, and "UK" is "GB". A region of the European Union that has nothing of
  /// these kinds gives the Union's lines and the international ones; any other, and one that is unknown,
  /// the international ones. Those are about suicide and distress whatever kind was asked for.
  public func rows(region: String, kinds: [Helpline.Kind] = []) -> [Helpline] {
    let code = RegionNames.canonical(region)
    let own = select(code, kinds)
    if !own.isEmpty { return own }
    let union = RegionNames.isInEuropeanUnion(code) ? select("EU", kinds) : []
    return union + select("INT", [])
  }

  /// Returns the emergency number of a region, with its note if it has one, or `nil` for an unknown region.
  public func emergencyNumber(region: String) -> String? {
    let code = RegionNames.canonical(region)
    if let row = rows.first(where: { $0.code == code }) {
      return row.emergency == "local" ? nil : row.emergency
    }
    return RegionNames.isInEuropeanUnion(code) ? "112" : nil
  }

  /// Returns how a region's emergency number is reached without speaking (“55 on mobile”), or `nil`
  /// when the table knows no way.
  public func silentWay(region: String) -> String? {
    let code = RegionNames.canonical(region)
    for row in rows where row.code == code {
      guard let mark = row.emergency.firstRange(of: "(silent: ") else { continue }
      return String(row.emergency[mark.upperBound...].prefix { $0 != ")" })
    }
    return nil
  }

  private func select(_ code: String, _ kinds: [Helpline.Kind]) -> [Helpline] {
    let rows = rows.filter { $0.code == code && $0.status == .verified }
    guard !kinds.isEmpty else { return rows }
    var seen: Set<Helpline.Kind> = []
    return kinds.filter { seen.insert($0).inserted }.flatMap { kind in
      rows.filter { $0.kind == kind }
    }
  }

  private static func isDate(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2] else { return false }
    guard text.utf8.allSatisfy({ (48...57).contains($0) || $0 == 45 }) else { return false }
    guard let month = Int(parts[1]), let day = Int(parts[2]) else { return false }
    return (1...12).contains(month) && (1...31).contains(day)
  }

  private static let columns = [
    "code", "country", "emergency", "kind", "name", "number_text", "hours", "status", "source",
    "checked",
  ]
}
