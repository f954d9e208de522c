import Glibc
import SourceText

@testable import XMLStream

/// Keeps every event as a line of text, pieces of text joined.
final class Recorder: XMLEventHandler {
  private(set) var events: [String] = []
  private(set) var positions: [SourcePosition] = []
  private var pending: [UInt8] = []
  var stopsAfter = Int.max

  func startElement(_ name: Int32, attributes: Span<XMLAttribute>, bytes: Span<UInt8>, stream: XMLStream) {
    flush()
    func text(_ range: Range<Int>) -> String { String(decoding: range.map { bytes[$0] }, as: UTF8.self) }
    var line = "<\(name)"
    if name == 0 { line += "=\(text(0..<bytes.count)){\(stream.elementNamespace ?? "-")}" }
    for index in 0..<attributes.count {
      let attribute = attributes[index]
      line +=
        " \(attribute.name)\(attribute.name == 0 ? "=" + text(attribute.nameRange) : "")='\(text(attribute.valueRange))'"
    }
    positions.append(stream.elementPosition)
    events.append(line + ">\(stream.elementPosition.line):\(stream.elementPosition.column)")
    if events.count >= stopsAfter { stream.stop() }
  }

  func endElement(_ name: Int32, stream: XMLStream) {
    flush()
    events.append("</\(name)>")
    if events.count >= stopsAfter { stream.stop() }
  }

  func text(_ bytes: Span<UInt8>, stream: XMLStream) {
    for index in 0..<bytes.count { pending.append(bytes[index]) }
  }

  private func flush() {
    if !pending.isEmpty { events.append("\"\(String(decoding: pending, as: UTF8.self))\"") }
    pending = []
  }
}

/// Counts, and keeps nothing.
final class Counter: XMLEventHandler {
  var starts = 0
  var textBytes = 0
  func startElement(_: Int32, attributes: Span<XMLAttribute>, bytes: Span<UInt8>, stream: XMLStream) {
    starts += 1
  }
  func endElement(_: Int32, stream: XMLStream) {}
  func text(_ bytes: Span<UInt8>, stream: XMLStream) { textBytes += bytes.count }
}

/// The names of most tests: `r`, `f` and `b` in `urn:t`, `Law` in none; `id` and `title`.
let testNames = XMLNames(
  elements: [("urn:t", "r"), ("urn:t", "f"), ("urn:t", "b"), (nil, "Law")], attributes: ["id", "title"])

/// What came of a document.
struct Outcome: Hashable {
  var events: [String]
  var positions: [SourcePosition]
  var error: XMLStreamError?
}

func outcome(
  _ bytes: [UInt8], pieceSize: Int = .max, portion: Int = ParseRun.portion, limits: XMLLimits = .standard,
  stopsAfter: Int = .max
) -> Outcome {
  let stream = XMLStream(names: testNames, limits: limits)
  stream.deliversText = true
  let recorder = Recorder()
  recorder.stopsAfter = stopsAfter
  var pieces = BytePieces(bytes: bytes, pieceSize: pieceSize)
  do throws(XMLStreamError) {
    try stream.read(portion: portion, handler: recorder) { buffer in pieces.read(into: buffer) }
    return Outcome(events: recorder.events, positions: recorder.positions, error: nil)
  } catch {
    return Outcome(events: recorder.events, positions: recorder.positions, error: error)
  }
}

func outcome(_ text: String, limits: XMLLimits = .standard) -> Outcome {
  outcome(Array(text.utf8), limits: limits)
}

extension SourcePosition {
  init(_ line: Int, _ column: Int) { self.init(line: line, column: column) }
}

/// The processor seconds of this thread that `work` takes.
func processorSeconds(_ work: () -> Void) -> Double {
  func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
  let start = now()
  work()
  return now() - start
}
