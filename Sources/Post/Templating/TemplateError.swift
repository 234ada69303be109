/// What is wrong with a template: which one, in which line.
package enum TemplateError: Error, Hashable, Sendable {
    case missing(template: String)
    /// A placeholder that this template is given no value for.
    case unknownPlaceholder(template: String, line: Int, name: String)
    /// A placeholder that this kind of mail cannot do without; the line is the last of the template.
    case missingPlaceholder(template: String, line: Int, name: String)
    /// A placeholder or section that is not opened or closed well.
    case unbalanced(template: String, line: Int, name: String)
    /// The first line does not say the subject.
    case noSubject(template: String)
    /// What the mustache library says is wrong.
    case syntax(template: String, line: Int, detail: String)
}
