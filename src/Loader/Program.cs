Console.WriteLine("selfeval");
return 0;
