import ArgumentParser
import Hummingbird
@main struct Chuhai: ParsableCommand { func run() throws { print("x") } }
