import Foundation
import SealReview
import TestSupport
import Testing

/// However a review is cut into parts, putting them together gives the review of all files.
@Suite struct MergePropertyTests {
  private func inputs(_ files: [(name: String, text: String)], _ bench: MergeBench) throws -> [ReviewInput] {
    try files.map { ReviewInput(path: try bench.scratch.write($0.name, $0.text), name: $0.name) }
  }

  @Test func `merging parts in any order is reviewing all files at once, byte for byte`() throws {
    print("seed \(Seeded.seedOfRun)")
    var random = Seeded(state: Seeded.seedOfRun)
    var (written, rejected) = (0, 0)
    for round in 0..<60 {
      let bench = try MergeBench()
      var files = RandomFiles(Seeded(state: random.next()))
      let inputs = try inputs(files.files(), bench)
      let options = ReviewJob.Options(
        asOf: random.chance(60) ? CalendarDate("2021-04-22") : nil, keepsGoing: random.chance(70))
      let lines = try bench.lines(inputs, options).shuffled(using: &random)
      let parts = try bench.parts(lines, count: random.pick([1, 2, 5]), &random).shuffled(using: &random)
      let merged = bench.merge(parts)
      try #require(merged.diagnostics.isEmpty, "seed \(Seeded.seedOfRun), round \(round)")
      #expect(merged.mark?.asOf == options.asOf)
      let all = try bench.result(inputs, options)
      let put = try bench.result(merged.inputs, options)
      #expect(Set(put.keys) == Set(all.keys))
      for (name, bytes) in all {
        #expect(put[name] == bytes, "\(name), seed \(Seeded.seedOfRun), round \(round)")
      }
      if all.count > 6 { written += 1 }
      if all["rejected"]!.count > 100 { rejected += 1 }
    }
    #expect(written > 5 && rejected > 5, "\(written) \(rejected)")
  }

  @Test func `files that were named in another order than that of their names keep it`() throws {
    let bench = try MergeBench()
    var files = RandomFiles(Seeded(state: 3))
    let inputs = try inputs(files.files() + files.files().map { ("a" + $0.name, $0.text) }, bench)
    let options = ReviewJob.Options(asOf: CalendarDate("2021-04-22"), keepsGoing: true)
    var random = Seeded(state: 1)
    let parts = try bench.parts(try bench.lines(inputs, options), count: 3, &random)
    #expect(bench.merge(parts).inputs.map(\.name) == inputs.map(\.name))
    #expect(try bench.result(bench.merge(parts).inputs, options) == bench.result(inputs, options))
  }

  @Test func `lines that are missing or stand twice are told`() throws {
    let bench = try MergeBench()
    let text =
      "<formRegister xmlns=\"urn:sealreview:register:1\" exportedOn=\"2021-03-31\">"
      + "<instrument id=\"A\"/><instrument id=\"B\"/></formRegister>"
    let lines = try bench.lines(try inputs([("f.xml", text)], bench), .init())
    #expect(lines.count == 4)
    for left in lines.indices {
      var some = lines
      some.remove(at: left)
      let path = try bench.scratch.write("part", Array(some.joined()))
      let told = bench.merge([path]).diagnostics.map(\.message)
      #expect(told == ["the parts have not all lines of `f.xml`: the line \(left) is missing"])
    }
    let path = try bench.scratch.write("part", Array((lines + [lines[1]]).joined()))
    #expect(bench.merge([path]).diagnostics.map(\.message) == ["the line 1 of `f.xml` stands twice"])
    let cut = try bench.scratch.write("part", Array(lines.joined().dropLast()))
    #expect(bench.merge([cut]).diagnostics.map(\.message).first?.contains("cut off") == true)
    #expect(bench.merge([bench.scratch.path + "/rules"]).diagnostics.count == 1)
  }

  @Test func `parts of other rules, days or versions are refused`() throws {
    let bench = try MergeBench()
    let inputs = try inputs([("f.xml", "<other/>"), ("g.xml", "<other/>")], bench)
    let first = try bench.lines([inputs[0]], .init(asOf: CalendarDate("2021-04-22")))
    let second = try bench.lines([inputs[1]], .init())
    let path = try bench.scratch.write("part", Array((first + second).joined()))
    #expect(
      bench.merge([path]).diagnostics.map(\.message) == [
        "the part is as of the day of export, but 2021-04-22 at \(path):1"
      ] + ["the parts have not all lines of `g.xml`: the line 0 is missing"])
    let other = MergedParts([path], program: "9", ruleSet: bench.ruleSet.digest).diagnostics
    #expect(other.first?.message == "the part is of version \(programVersion), but this is 9")
    let rules = MergedParts([path], program: programVersion, ruleSet: "x").diagnostics
    #expect(rules.first?.message.contains("another rule set") == true)
  }
}
