import Conversation
import Foundation
import Journal
import SystemPackage
import Testing

struct OrgTests {
  static let emacs = ["/usr/bin/emacs", "/usr/local/bin/emacs", "/usr/bin/emacs-nox"]
    .first(where: FileManager.default.isExecutableFile)

  @Test func `sessions stand in a tree of days`() {
    var early = session(saying: ["one"])
    early.start = Timestamp(seconds: 0, offset: 0)
    let text = String(
      decoding: ExportFormat.org.bytes(of: [session(saying: ["two"]), early]),
      as: UTF8.self
    )
    let headings = text.split(separator: "\n").filter { $0.hasPrefix("*") }
    #expect(
      headings == [
        "* 1970", "** 1970-01 January", "*** 1970-01-01 Thursday",
        "**** 00:00 A trait that stings :umbra:shadow_inquiry:", "* 2026", "** 2026-11 November",
        "*** 2026-11-22 Sunday", "**** 21:40 A trait that stings :umbra:shadow_inquiry:",
      ]
    )
  }

  /// Emacs itself reads the tree: headings, ids, times, and the words byte for byte.
  @Test(.enabled(if: emacs != nil, "Emacs is not installed"))
  func `Emacs reads every heading, property and word`() throws {
    let words =
      hostileTexts.filter { text in
        !text.isEmpty
          && text.unicodeScalars.allSatisfy {
            $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) && $0.value != 0x2028
              && $0.value != 0x2029 && $0.value != 0xFEFF || $0 == "\n"
          } && !text.hasSuffix("\n") && !text.hasPrefix("\n")
      } + ["* heading", ",* comma", "#+end_example", ":END:", "<2026-01-01 Thu>", "  indented"]
    let folder = try TemporaryFolder()
    let path = folder.path.appending("journal.org").string
    var hostile = session(saying: words)
    hostile.title = "TODO [#A] <2026-01-01 Thu> :x:"
    try Data(ExportFormat.org.bytes(of: [hostile])).write(to: URL(fileURLWithPath: path))
    let out = folder.path.appending("out.json").string
    let script = """
      (progn (require 'org) (require 'org-element) (require 'json)
      (setq coding-system-for-read 'utf-8 coding-system-for-write 'utf-8)
      (find-file "\(path)") (org-mode)
      (let* ((tree (org-element-parse-buffer))
        (all (org-element-map tree 'headline (lambda (h) (org-element-property :level h))))
        (ids (org-element-map tree 'headline (lambda (h) (org-element-property :ID h))))
        (stamps (org-element-map tree 'node-property (lambda (p)
          (if (equal (org-element-property :key p) "CREATED") (org-element-property :value p)))))
        (active (org-element-map tree 'timestamp (lambda (s) (org-element-property :type s))))
        (said (org-element-map tree 'example-block (lambda (e) (org-element-property :value e)))))
       (with-temp-file "\(out)" (insert (json-encode (list (cons "levels" all) (cons "ids" ids)
        (cons "stamps" stamps) (cons "active" (length active)) (cons "said" said)))))))
      """
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try #require(Self.emacs))
    process.arguments = ["--batch", "-Q", "--eval", script]
    process.standardError = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    let data = try Data(contentsOf: URL(fileURLWithPath: out))
    let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect(object["levels"] as? [Int] == [1, 2, 3, 4])
    #expect(object["ids"] as? [String] == [hostile.id.description])
    #expect(object["stamps"] as? [String] == ["[2026-11-22 Sun 21:40]"])
    #expect(object["active"] as? Int == 0)
    let said = try #require(object["said"] as? [String])
    #expect(said.count == words.count)
    for (found, word) in zip(said, words) {
      #expect(Array(found.utf8) == Array((word + "\n").utf8), "\(String(reflecting: word))")
    }
  }
}
