import Foundation
import Testing
import XMLStream

@Suite struct XMLSchemaValidatorTests {
  private func file(_ bytes: [UInt8]) throws -> String {
    let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).xml").path
    try Data(bytes).write(to: URL(filePath: path))
    return path
  }

  private static let schema = """
    <element name="r" xmlns="http://relaxng.org/ns/structure/1.0">
      <zeroOrMore><element name="f"><attribute name="id"/><text/></element></zeroOrMore>
    </element>
    """

  @Test func `violations have lines, in any encoding`() throws {
    let validator = try XMLSchemaValidator(schemaPath: file(Array(Self.schema.utf8)))
    #expect(try validator.validate(path: file(Array("<r>\n<f id='印'>x</f></r>".utf8))) == [])
    let bad =
      Array("<?xml version='1.0' encoding='Shift_JIS'?>\n<r>\n<f>".utf8) + EncodingTests.cp932
      + Array("</f></r>".utf8)
    let violations = try validator.validate(path: file(bad))
    #expect(violations.first?.line == 3)
    #expect(violations.first?.message.isEmpty == false)
  }

  @Test func `broken schemas and documents are errors`() throws {
    #expect(throws: XMLSchemaValidator.SchemaError.self) {
      try XMLSchemaValidator(schemaPath: file(Array("<x/>".utf8)))
    }
    #expect(throws: XMLStreamError.self) { try XMLSchemaValidator(schemaPath: "/nowhere") }
    let validator = try XMLSchemaValidator(schemaPath: file(Array(Self.schema.utf8)))
    #expect(throws: XMLStreamError.self) { try validator.validate(path: file(Array("<r>".utf8))) }
  }
}
