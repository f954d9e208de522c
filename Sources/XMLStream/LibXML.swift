internal import CLibXML2

/// libxml2's process-wide state, set up once before its first use.
enum LibXML {
  /// True once libxml2 is initialised and refuses to load anything by itself.
  static let isReady: Bool = {
    xmlInitParser()
    sealreview_deny_external_entities()
    return true
  }()
}
