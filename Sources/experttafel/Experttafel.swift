import Office
@main struct Experttafel { static func main() { print("experttafel") } }
